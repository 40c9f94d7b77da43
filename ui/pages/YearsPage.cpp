// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/YearsPage.h"

#include "models/store/Store.h"
#include "ui/charts/YearGridCard.h"
#include "ui/parts/PageScroll.h"
#include "ui/theme/Theme.h"

#include <QVBoxLayout>

namespace vd {

namespace {

constexpr int reloadMs = 200; // five times a second

} // namespace

YearsPage::YearsPage(const PageContext& context)
    : m_theme(context.theme), m_years(new YearGridCard(context, YearGridCard::Years::all)),
      m_column(new QVBoxLayout) {
    auto* content = new QWidget;
    content->setLayout(m_column);
    m_column->addWidget(m_years);
    m_column->addStretch();
    m_scroll = new PageScroll(content);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadMs);
    connect(&m_reload, &QTimer::timeout, m_years, &YearGridCard::refresh);
    connect(
        &context.store, &Store::changed, this,
        [this] {
            if (isVisible() && !m_reload.isActive()) m_reload.start();
        },
        Qt::QueuedConnection);
    connect(m_years, &YearGridCard::requested, this, &Page::requested);
    connect(m_years, &YearGridCard::failed, this, &Page::failed);
    connect(&m_years->grid(), &YearGrid::walkedTo, this, [this](const QRect& cell) {
        const QPoint at = m_years->grid().mapTo(m_scroll->widget(), cell.center());
        m_scroll->ensureVisible(at.x(), at.y());
    });
    connect(&m_theme, &Theme::changed, this, &YearsPage::restyle);
    restyle();
}

bool YearsPage::open(const Destination& destination) {
    if (const auto measure = dayMeasureFromKey(destination.section)) m_years->setMeasure(*measure);
    m_years->refresh();
    return true;
}

Destination YearsPage::here() const {
    return Destination::years(key(m_years->measure()));
}

void YearsPage::takeFocus() {
    m_years->grid().setFocus(Qt::OtherFocusReason);
}

void YearsPage::restyle() {
    const int margin = m_theme.pageMargin(window()->width());
    m_column->setContentsMargins(margin, m_theme.px(tokens::padding), margin, margin);
}

void YearsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    restyle();
}

} // namespace vd
