// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <vector>

namespace vd {

// The elements of a JSON list, each word for word as it was sent: of the document itself when it is a list
// (member empty), or of that member of an object ("daily.list": of one within another). Views into `body`,
// which has to be sound JSON (QJsonDocument said so). QJsonDocument would sort members and write numbers
// anew, and what is kept is what the provider said.
std::vector<QByteArrayView> jsonItems(QByteArrayView body, QByteArrayView member);

} // namespace vd
