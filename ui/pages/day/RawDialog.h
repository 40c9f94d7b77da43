// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/DayQueries.h"

#include <QDialog>

class QPlainTextEdit;

namespace vd {

class Theme;

// What a source sent, readable as far as it is made to be, to be copied or saved as it came.
class RawDialog : public QDialog {
    Q_OBJECT
public:
    RawDialog(Theme& theme, const PayloadRow& payload, QByteArray bytes, QWidget* parent = nullptr);

private:
    void makeText(Theme& theme);
    void copy();
    void save();

    PayloadRow m_payload;
    QByteArray m_bytes;
    QPlainTextEdit* m_text = nullptr; // nullptr: not made to be read
};

// The name that people know it by: of the file, or what was asked for.
QString payloadName(const PayloadRow& payload);
QString sizeText(const PayloadRow& payload); // "128.4 kB"

} // namespace vd
