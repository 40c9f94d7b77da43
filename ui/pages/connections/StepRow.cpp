// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/StepRow.h"

#include "ui/theme/Theme.h"

#include <QLocale>
#include <QPainter>

namespace vd {

namespace {

constexpr double circleSize = 20; // at a font of 10 pt

} // namespace

StepRow::StepRow(Theme& theme, QStringList steps, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_steps(std::move(steps)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    setCurrent(0);
}

void StepRow::setCurrent(int step) {
    if (step == m_current) return;
    m_current = step;
    //: where a person is in a dialog: step number, of how many, its name
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
    update();
}

QSize StepRow::sizeHint() const {
    return QSize(0, m_theme.px(circleSize) + 2);
}

void StepRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int circle = m_theme.px(circleSize);
    const int gap = m_theme.px(tokens::gapSmall);
    const auto widthOf = [&](int step) {
        const QFontMetrics metrics(m_theme.font(step == m_current ? Type::controlStrong : Type::control));
        return circle + gap + metrics.horizontalAdvance(m_steps[step]);
    };
    const int count = static_cast<int>(m_steps.size());
    int words = 0;
    for (int step = 0; step < count; ++step)
        words += widthOf(step);
    // Where the names do not fit, only the step's own is said.
    const bool all = words + (count - 1) * gap <= width();
    if (!all) words = count * circle + widthOf(m_current) - circle;
    const double between = count > 1 ? double(width() - words) / (count - 1) : 0;
    double x = 0;
    for (int step = 0; step < count; ++step) {
        const bool here = step == m_current;
        const QRectF disc(x + 0.5, (height() - circle) / 2.0, circle, circle);
        painter.setPen(QPen(m_theme.color(here ? Role::accent : Role::fieldBorder), tokens::lineBorder));
        painter.setBrush(here ? m_theme.color(Role::accent) : QColor(Qt::transparent));
        painter.drawEllipse(disc);
        if (step < m_current) {
            const int check = circle - gap;
            painter.drawPixmap(
                QPointF(disc.center().x() - check / 2.0, disc.center().y() - check / 2.0),
                m_theme.pixmap(QStringLiteral("check"), check, Role::text2, devicePixelRatioF()));
        } else {
            painter.setFont(m_theme.font(Type::smallStrong));
            painter.setPen(m_theme.color(here ? Role::onAccent : Role::text2));
            painter.drawText(disc, Qt::AlignCenter, QLocale().toString(step + 1));
        }
        if (all || here) {
            painter.setFont(m_theme.font(here ? Type::controlStrong : Type::control));
            painter.setPen(m_theme.color(here ? Role::accentText : Role::text2));
            painter.drawText(QRectF(disc.right() + gap, 0, width(), height()),
                             Qt::AlignVCenter | Qt::AlignLeft, m_steps[step]);
        }
        x += (all || here ? widthOf(step) : circle) + between;
    }
}

} // namespace vd
