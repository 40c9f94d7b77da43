// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/SourceDisc.h"

#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

namespace vd {

namespace {

constexpr std::array marks{
    SourceMark{"strava", "Strava", "S", "St", Role::sourceStrava},
    SourceMark{"garmin", "Garmin", "G", "Ga", Role::sourceGarmin},
    SourceMark{"googlehealth", "Google Health", "H", "GH", Role::sourceGoogle},
    SourceMark{"polar", "Polar", "P", "Po", Role::sourcePolar},
    SourceMark{"polarv3", "Polar AccessLink", "P", "PA", Role::sourcePolar},
    SourceMark{"coros", "COROS", "C", "Co", Role::sourceCoros},
    SourceMark{"corospartner", "COROS Open API", "C", "CO", Role::sourceCoros},
    SourceMark{"wahoo", "Wahoo", "W", "Wa", Role::sourceWahoo},
    SourceMark{"notion", "Notion", "N", "No", Role::sourceNotion},
    SourceMark{"files", QT_TRANSLATE_NOOP("Source", "Files"), "F", "Fi", Role::sourceFiles},
};

} // namespace

SourceMark sourceMark(const QString& provider) {
    for (const SourceMark& mark : marks) {
        if (provider == QLatin1String(mark.provider)) return mark;
    }
    return marks.back();
}

QString sourceName(const QString& provider) {
    return QCoreApplication::translate("Source", sourceMark(provider).name);
}

QString sourceNames(const QStringList& providers) {
    QStringList names;
    for (const QString& provider : providers)
        names << sourceName(provider);
    return names.join(QStringLiteral(", "));
}

void drawSourceDisc(QPainter& painter, const Theme& theme, const QString& provider, QPointF topLeft,
                    double size) {
    const SourceMark mark = sourceMark(provider);
    const bool two = size >= tokens::discTwoLettersFrom;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(mark.role));
    const QRectF disc(topLeft, QSizeF(size, size));
    painter.drawEllipse(disc);
    QFont font = theme.font(Type::smallStrong);
    font.setPixelSize(qMax(1, qRound(size * (two ? tokens::discLetters : tokens::discLetter))));
    painter.setFont(font);
    painter.setPen(theme.color(Role::onSource));
    painter.drawText(disc, Qt::AlignCenter, QLatin1String(two ? mark.letters : mark.letter));
    painter.restore();
}

int discsWidth(const Theme& theme, int count) {
    return count * theme.px(tokens::disc) + qMax(0, count - 1) * theme.px(tokens::discGap);
}

SourceDiscs::SourceDiscs(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SourceDiscs::setProviders(const QStringList& providers) {
    m_providers = providers;
    setToolTip(sourceNames(providers));
    setAccessibleName(toolTip());
    updateGeometry();
    update();
}

QSize SourceDiscs::sizeHint() const {
    return QSize(discsWidth(m_theme, static_cast<int>(m_providers.size())), m_theme.px(tokens::disc));
}

void SourceDiscs::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    double x = 0;
    for (const QString& provider : m_providers) {
        drawSourceDisc(painter, m_theme, provider, QPointF(x, 0), m_theme.px(tokens::disc));
        x += m_theme.px(tokens::disc) + m_theme.px(tokens::discGap);
    }
}

} // namespace vd
