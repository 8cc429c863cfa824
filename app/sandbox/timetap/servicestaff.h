// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/business.h"
#include "app/sandbox/http/jsontext.h"

namespace daybook::sandbox {

/// Whether somebody may offer a service. Only `active` is documented; the rest names the two.
void writeServiceStaff(JsonText &json, const Business &business, int service, int member);

} // namespace daybook::sandbox
