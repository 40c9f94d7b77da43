// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace vd {

class Label;
class Theme;

// One thing the person should know on every page: icon, bold cause, a sentence, one link. At most one is
// shown.
class Banner : public QWidget {
    Q_OBJECT
public:
    enum class Kind { info, ok, warn, error };
    explicit Banner(Theme& theme, QWidget* parent = nullptr);

    void setWords(Kind kind, const QString& cause, const QString& sentence, const QString& link);

Q_SIGNALS:
    void linkClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Theme& m_theme;
    Kind m_kind = Kind::info;
    Label* m_text;
    QPushButton* m_link;
};

} // namespace vd
