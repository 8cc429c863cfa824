// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/credentials/memorystore.h"

#include "core/async/later.h"

namespace daybook {

Call MemoryStore::read(const CredentialKey &key, Answer<Secret> answer)
{
    const auto known = m_secrets.constFind(key.text);
    if (known == m_secrets.cend())
        return answerLater<Secret>(Error{.kind = Error::Kind::NoCredential}, std::move(answer));
    return answerLater<Secret>(*known, std::move(answer));
}

Call MemoryStore::write(const CredentialKey &key, const Secret &secret, Answer<Done> answer)
{
    keep(key, secret);
    return answerLater<Done>(Done{}, std::move(answer));
}

Call MemoryStore::remove(const CredentialKey &key, Answer<Done> answer)
{
    m_secrets.remove(key.text);
    return answerLater<Done>(Done{}, std::move(answer));
}

} // namespace daybook
