// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/PaintedButton.h"

namespace vd {

// "4 h 09 min so far": a number that leads to what it is made of.
class WeekHeadline : public PaintedButton {
    Q_OBJECT
public:
    explicit WeekHeadline(Theme& theme, QWidget* parent = nullptr);

    void setWords(const QString& number, const QString& note);
    const QString& number() const { return m_number; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_number;
    QString m_note;
};

} // namespace vd
