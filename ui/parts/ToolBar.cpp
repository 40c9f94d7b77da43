// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ToolBar.h"

#include "ui/pages/Page.h"
#include "ui/parts/BusyRing.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace vd {

ToolBar::ToolBar(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme),
      m_back(makeIconButton(theme, QStringLiteral("left"), tr("Back"), false)),
      m_title(new ElidedLabel(theme, Type::title, Role::text)),
      m_context(new Label(theme, Type::body, Role::text3)), m_tools(new QHBoxLayout), m_rule(new QWidget),
      m_ring(new BusyRing(theme)), m_state(new ElidedLabel(theme, Type::small, Role::text2)),
      m_import(makeButton(theme, ButtonLook::tonal, tr("Import files"), QStringLiteral("import"))),
      m_cancel(makeButton(theme, ButtonLook::normal, tr("Cancel"), QStringLiteral("cancel"))) {
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_context);
    row->addStretch(1);
    row->addLayout(m_tools);
    row->addWidget(m_rule);
    row->addWidget(m_ring);
    row->addWidget(m_state);
    row->addWidget(m_import);
    row->addWidget(m_cancel);
    m_import->setAccessibleName(m_import->text());
    m_cancel->setAccessibleName(m_cancel->text());
    m_import->setToolTip(tr("Choose FIT, GPX or TCX files, or archives of them"));
    connect(m_back, &QToolButton::clicked, this, &ToolBar::backRequested);
    connect(m_import, &QPushButton::clicked, this, &ToolBar::importRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ToolBar::cancelRequested);
    showIdle();
    restyle();
    connect(&theme, &Theme::changed, this, &ToolBar::restyle);
}

void ToolBar::setPage(Page* page) {
    if (page == m_page) {
        refreshHeader();
        return;
    }
    if (m_page != nullptr) m_page->disconnect(this);
    while (QLayoutItem* item = m_tools->takeAt(0)) {
        item->widget()->hide();
        delete item;
    }
    m_page = page;
    if (QWidget* tools = page->tools()) {
        m_tools->addWidget(tools);
        tools->show();
    }
    connect(page, &Page::headerChanged, this, &ToolBar::refreshHeader);
    refreshHeader();
}

void ToolBar::refreshHeader() {
    m_back->setVisible(m_page->hasBack());
    m_title->setText(m_page->title());
    m_context->setText(m_page->context());
    fitWidth();
    m_rule->setVisible(m_page->tools() != nullptr);
    placeMargins();
}

void ToolBar::setMargin(int margin) {
    m_margin = margin;
    placeMargins();
}

// The back arrow has air of its own: it stands where the text of other pages begins.
void ToolBar::placeMargins() {
    const bool back = m_page != nullptr && m_page->hasBack();
    layout()->setContentsMargins(back ? m_margin - m_theme.px(tokens::gapSmall) : m_margin, 0, m_margin, 0);
}

void ToolBar::showIdle() {
    m_share = -1;
    m_ring->hide();
    m_state->hide();
    m_cancel->hide();
    m_import->show();
    update();
}

void ToolBar::showBusy(const QString& state, double share) {
    m_share = share;
    m_state->setText(state);
    m_ring->show();
    m_state->show();
    m_import->hide();
    m_cancel->show();
    update();
}

void ToolBar::showWork(const QString& state, double share) {
    showBusy(state, share);
    m_cancel->hide();
}

void ToolBar::restyle() {
    setFixedHeight(m_theme.px(tokens::toolBarHeight));
    layout()->setSpacing(m_theme.px(tokens::gap));
    m_tools->setSpacing(m_theme.px(tokens::gapSmall));
    m_rule->setFixedSize(1, m_theme.px(tokens::cardHeader));
    QPalette rule;
    rule.setColor(QPalette::Window, m_theme.color(Role::cardBorder));
    m_rule->setAutoFillBackground(true);
    m_rule->setPalette(rule);
    fitWidth();
    placeMargins();
    update();
}

// Where it is narrow the title comes first: the context goes, and the buttons keep their icons only.
void ToolBar::fitWidth() {
    const bool phone = m_theme.widthClass(window()->width()) == WidthClass::phone;
    m_context->setVisible(!phone && !m_context->text().isEmpty());
    m_import->setText(phone ? QString() : m_import->accessibleName());
    m_cancel->setText(phone ? QString() : m_cancel->accessibleName());
    m_import->setMinimumWidth(0);
    m_cancel->setMinimumWidth(0);
    const int width = qMax(m_import->sizeHint().width(), m_cancel->sizeHint().width());
    m_import->setMinimumWidth(width);
    m_cancel->setMinimumWidth(width);
}

void ToolBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitWidth();
}

void ToolBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRectF(0, height() - tokens::lineBorder, width(), tokens::lineBorder),
                     m_theme.color(Role::cardBorder));
    if (m_share < 0) return;
    painter.fillRect(QRectF(0, height() - tokens::lineFocus, width() * qMin(1.0, m_share), tokens::lineFocus),
                     m_theme.color(Role::accent));
}

} // namespace vd
