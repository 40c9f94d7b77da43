// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Banner.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <array>

namespace vd {

namespace {

struct KindRow {
    Role fill;
    Role border;
    Role mark;
    const char* icon;
};
// By the number of the kind.
constexpr std::array kinds{
    KindRow{Role::bannerInfo, Role::bannerInfoBorder, Role::accentText, "info"},
    KindRow{Role::bannerOk, Role::bannerOkBorder, Role::ok, "ok"},
    KindRow{Role::bannerWarn, Role::bannerWarnBorder, Role::warn, "warn"},
    KindRow{Role::bannerError, Role::bannerErrorBorder, Role::error, "error"},
};

} // namespace

Banner::Banner(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_text(new Label(theme, Type::small, Role::text2)),
      m_link(makeLink({})) {
    m_text->setTextFormat(Qt::RichText); // the cause is bold
    m_text->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_link);
    connect(m_link, &QPushButton::clicked, this, &Banner::linkClicked);
    restyle();
    connect(&theme, &Theme::changed, this, &Banner::restyle);
}

void Banner::setWords(Kind kind, const QString& cause, const QString& sentence, const QString& link) {
    m_kind = kind;
    m_text->setText(QStringLiteral("<b>%1</b> %2").arg(cause.toHtmlEscaped(), sentence.toHtmlEscaped()));
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    setAccessibleName(cause + u' ' + sentence);
    update();
}

void Banner::restyle() {
    const int gap = m_theme.px(tokens::gap);
    const int text = gap + m_theme.px(tokens::iconButton) + gap;
    layout()->setContentsMargins(text, m_theme.px(tokens::gapTiny), gap, m_theme.px(tokens::gapTiny));
    layout()->setSpacing(gap);
    setMinimumHeight(m_theme.px(tokens::bannerHeight));
    update();
}

void Banner::paintEvent(QPaintEvent*) {
    const KindRow& row = kinds[static_cast<size_t>(m_kind)];
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(row.fill));
    painter.setPen(QPen(m_theme.color(row.border), tokens::lineBorder));
    const double radius = m_theme.px(tokens::radiusBanner);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const int size = m_theme.px(tokens::iconButton);
    painter.drawPixmap(m_theme.px(tokens::gap), (height() - size) / 2,
                       m_theme.pixmap(QLatin1String(row.icon), size, row.mark, devicePixelRatioF()));
}

} // namespace vd
