// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"
#include "ui/pages/Pages.h"

#include <QTimer>

class QVBoxLayout;

namespace vd {

class PageScroll;
class YearGridCard;

// All years of any measure, one below the other. Reads from the store, and again when it changes (at most
// five times a second).
class YearsPage : public Page {
    Q_OBJECT
public:
    explicit YearsPage(const PageContext& context);

    QString title() const override { return tr("Years"); }
    bool hasBack() const override { return true; }
    bool open(const Destination& destination) override;
    Destination here() const override;
    void takeFocus() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();

    Theme& m_theme;
    YearGridCard* m_years;
    QVBoxLayout* m_column;
    PageScroll* m_scroll = nullptr;
    QTimer m_reload;
};

} // namespace vd
