// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>
#include <QScreen>

namespace vd {

namespace {

QColor paletteColor(Role role, bool dark) {
    const tokens::ColorRow& row = tokens::palette[static_cast<size_t>(role)];
    return QColor::fromRgb(dark ? row.dark : row.light);
}

} // namespace

Theme::Theme(ThemeChoice choice, QObject* parent) : QObject(parent), m_choice(choice) {
    QApplication::setStyle(new Style(*this));
    connect(&m_system, &SystemScheme::changed, this, &Theme::update);
    qApp->installEventFilter(this);
    m_dark = m_choice == ThemeChoice::dark || (m_choice == ThemeChoice::system && m_system.isDark());
    apply();
}

Theme::~Theme() {
    qApp->setStyleSheet(QString());
    QApplication::setStyle(QStringLiteral("fusion"));
}

void Theme::setChoice(ThemeChoice choice) {
    m_choice = choice;
    update();
}

void Theme::update() {
    const bool dark = m_choice == ThemeChoice::dark || (m_choice == ThemeChoice::system && m_system.isDark());
    if (dark == m_dark) return;
    m_dark = dark;
    apply();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (m_applying) return false;
    if (event->type() == QEvent::ThemeChange && watched->isWidgetType()) {
        m_applying = true;
        m_system.refresh();
        m_applying = false;
    } else if (event->type() == QEvent::ApplicationFontChange && watched == qApp) {
        apply();
    }
    return false;
}

void Theme::apply() {
    m_applying = true;
    QPalette palette;
    palette.setColor(QPalette::Window, color(Role::window));
    palette.setColor(QPalette::WindowText, color(Role::text));
    palette.setColor(QPalette::Base, color(Role::base));
    palette.setColor(QPalette::AlternateBase, color(Role::base));
    palette.setColor(QPalette::Text, color(Role::text));
    palette.setColor(QPalette::PlaceholderText, color(Role::text3));
    palette.setColor(QPalette::Button, color(Role::control));
    palette.setColor(QPalette::ButtonText, color(Role::text));
    palette.setColor(QPalette::BrightText, color(Role::onAccent));
    palette.setColor(QPalette::Highlight, color(Role::accent));
    palette.setColor(QPalette::HighlightedText, color(Role::onAccent));
    palette.setColor(QPalette::Link, color(Role::accentText));
    palette.setColor(QPalette::LinkVisited, color(Role::accentText));
    palette.setColor(QPalette::ToolTipBase, color(Role::tipFill));
    palette.setColor(QPalette::ToolTipText, color(Role::tipText));
    palette.setColor(QPalette::Light, color(Role::hover));
    palette.setColor(QPalette::Midlight, color(Role::hover));
    palette.setColor(QPalette::Mid, color(Role::cardBorder));
    palette.setColor(QPalette::Dark, color(Role::axisLine));
    palette.setColor(QPalette::Shadow, color(Role::fieldBorder));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Role::disabledText));
    QApplication::setPalette(palette);
    qApp->setStyleSheet(styleSheet());
    m_applying = false;
    Q_EMIT changed();
}

// The sheet names roles (@accent), type (%control) and lengths at 10 pt (12dp).
QString Theme::styleSheet() const {
    QFile file(QStringLiteral(":/style/vitaldeck.qss"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the style sheet is not in the program");
    QString sheet = QString::fromUtf8(file.readAll());
    // Longest names first, or @text would eat a part of @text2.
    auto rows = tokens::palette;
    std::ranges::sort(rows, std::greater(), [](const tokens::ColorRow& row) { return qstrlen(row.name); });
    for (const tokens::ColorRow& row : rows)
        sheet.replace(QLatin1Char('@') + QLatin1String(row.name), color(row.role).name());
    const auto points = [this](Type type) {
        const QFont sized = font(type);
        return sized.pointSizeF() > 0 ? QStringLiteral("%1pt").arg(sized.pointSizeF())
                                      : QStringLiteral("%1px").arg(sized.pixelSize());
    };
    sheet.replace(QStringLiteral("%control"), points(Type::control));
    sheet.replace(QStringLiteral("%small"), points(Type::small));
    static const QRegularExpression lengths(QStringLiteral("(\\d+)dp"));
    QRegularExpressionMatch match;
    while ((match = lengths.match(sheet)).hasMatch()) {
        const QString pixels = QStringLiteral("%1px").arg(px(match.captured(1).toInt()));
        sheet.replace(match.capturedStart(), match.capturedLength(), pixels);
    }
    return sheet;
}

QColor Theme::color(Role role) const {
    return paletteColor(role, m_dark);
}

QColor Theme::sportColor(Sport sport) const {
    return color(tokens::sportRole(info(sport).family));
}

QFont Theme::font(Type type) const {
    return tokens::font(QApplication::font(), type);
}

double Theme::scale() const {
    const QFont base = QApplication::font();
    const double dpi = QGuiApplication::primaryScreen()->logicalDotsPerInchY();
    const double pixels =
        base.pointSizeF() > 0 ? base.pointSizeF() * dpi / tokens::pointsPerInch : base.pixelSize();
    return pixels / (tokens::basePoints * tokens::baseDpi / tokens::pointsPerInch);
}

WidthClass Theme::widthClass(int windowWidth) const {
    const double effective = windowWidth / scale();
    if (effective < tokens::widthNarrow) return WidthClass::phone;
    if (effective < tokens::widthMedium) return WidthClass::narrow;
    if (effective < tokens::widthWide) return WidthClass::medium;
    if (effective < tokens::widthHuge) return WidthClass::wide;
    return WidthClass::huge;
}

int Theme::pageMargin(int windowWidth) const {
    switch (widthClass(windowWidth)) {
    case WidthClass::phone:
    case WidthClass::narrow: return px(tokens::padding);
    case WidthClass::medium:
    case WidthClass::wide: return px(tokens::margin);
    case WidthClass::huge: return px(tokens::marginWide);
    }
    Q_UNREACHABLE();
}

QIcon Theme::icon(const QString& name, Role role) const {
    return icon(name, role, role);
}

QIcon Theme::icon(const QString& name, Role role, Role on) const {
    return QIcon(new ThemeIconEngine(*this, name, role, on));
}

QPixmap Theme::pixmap(const QString& name, int size, Role role, qreal devicePixelRatio) const {
    return iconPixmap(name, size, color(role), devicePixelRatio);
}

QColor mixed(const QColor& over, const QColor& under, double share) {
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()));
}

} // namespace vd
