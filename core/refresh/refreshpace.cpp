// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/refresh/refreshpace.h"

#include <algorithm>

namespace daybook {

using std::chrono::milliseconds;

bool needsAPerson(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::InsecureChannel:
    case Kind::Moved:
    case Kind::SignatureRefused:
    case Kind::KeyRefused:
    case Kind::SearchRefused:
    case Kind::Unauthorized:
    case Kind::Forbidden:
    case Kind::KeychainMissing:
    case Kind::KeychainLocked:
    case Kind::Unaskable:
    case Kind::NoCredential:
        return true;
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::RateLimited:
    case Kind::Server:
    case Kind::NotAnApi:
    case Kind::Protocol:
    case Kind::TooLarge:
    case Kind::UnknownOutcome:
    case Kind::KeychainSlow:
    case Kind::Cancelled:
        break;
    }
    return false;
}

std::optional<milliseconds> RefreshPace::pauseAfter(const RefreshRecord &record) const
{
    if (record.error && needsAPerson(*record.error))
        return {};
    const milliseconds usual =
        std::max(record.isSeen ? seen : unseen, perRequest * record.requests);
    constexpr int mostDoublings = 16;
    const milliseconds slowed =
        std::min(usual * (1 << std::min(record.failures, mostDoublings)), std::max(usual, longest));
    const milliseconds asked = record.error && record.error->retryAfter
        ? milliseconds(*record.error->retryAfter)
        : milliseconds(0);
    const milliseconds pause = std::max(slowed, asked);
    const double stretched = static_cast<double>(pause.count()) * jitterShare * record.jitter;
    return pause + milliseconds(static_cast<qint64>(stretched));
}

} // namespace daybook
