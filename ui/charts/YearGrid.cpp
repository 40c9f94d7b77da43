// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/YearGrid.h"

#include "ui/charts/ChartTable.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

constexpr int daysPerWeek = 7;

// At a font of 10 pt.
constexpr int ringReach = 1;   // of a ring beyond its cell
constexpr double namesGap = 6; // weekdays to cells
constexpr double ringToday = 1.5;
constexpr double ringPointed = 2;

} // namespace

YearGrid::YearGrid(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    addChartMenu(*this, theme, [this] {
        ChartTable table{{tr("Day"), displayName(m_data.measure)}, {}};
        for (const DayPoint& day : m_data.days) {
            table.rows << QStringList{QLocale().toString(day.date, QLocale::ShortFormat),
                                      dayText(m_data.measure, day.value, m_data.units, QLocale())};
        }
        return table;
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_geometryWidth = -1;
        updateGeometry();
        update();
    });
}

void YearGrid::setData(YearGridData data) {
    m_data = std::move(data);
    m_geometryWidth = -1;
    if (!geometryNow().cellOf(m_current).isValid()) m_current = {};
    describe();
    updateGeometry();
    update();
}

std::optional<double> YearGrid::valueOf(const QDate& date) const {
    const auto day = std::ranges::lower_bound(m_data.days, date, {}, &DayPoint::date);
    return day != m_data.days.end() && day->date == date ? std::optional(day->value) : std::nullopt;
}

// A day is missing where others before and after it are there; of what is taken now and then, none is.
YearGrid::Day YearGrid::dayOf(const QDate& date) const {
    const std::optional<double> value = valueOf(date);
    if (value) return *value > 0 ? Day::value : Day::rest;
    const bool within =
        !m_data.days.empty() && date > m_data.days.front().date && date < m_data.days.back().date;
    return within && isTakenDaily(m_data.measure) ? Day::noData : Day::nothing;
}

YearGeometry YearGrid::geometryFor(int width) const {
    const QFontMetrics metrics(m_theme.font(Type::axis));
    YearLengths lengths;
    lengths.width = width;
    const QLocale locale;
    for (int day = 1; day <= daysPerWeek; ++day) {
        const QString name = locale.standaloneDayName(day, QLocale::ShortFormat);
        lengths.names = std::max(lengths.names, metrics.horizontalAdvance(name));
    }
    if (m_data.namesYears && !m_data.years.empty()) {
        const QFontMetrics strong(m_theme.font(Type::smallStrong));
        lengths.names =
            std::max(lengths.names, strong.horizontalAdvance(QString::number(m_data.years.front())));
    }
    lengths.names += m_theme.px(namesGap);
    lengths.header = metrics.height() + m_theme.px(tokens::gapTiny);
    lengths.gap = m_theme.px(tokens::gapSmall);
    lengths.cellMost = m_theme.px(tokens::yearCell);
    lengths.cellLeast = m_theme.px(tokens::yearCellLeast);
    return YearGeometry(m_data.years, m_data.firstOfWeek, lengths);
}

const YearGeometry& YearGrid::geometryNow() const {
    if (m_geometryWidth != width()) {
        m_geometry = geometryFor(width());
        m_geometryWidth = width();
    }
    return m_geometry;
}

int YearGrid::heightForWidth(int width) const {
    return geometryFor(width).height() + ringReach;
}

QSize YearGrid::sizeHint() const {
    const int width = m_theme.px(tokens::yearCell) * 54;
    return {width, heightForWidth(width)};
}

QSize YearGrid::minimumSizeHint() const {
    return {m_theme.px(tokens::yearCellLeast) * 20, m_theme.px(tokens::yearCellLeast) * daysPerWeek};
}

void YearGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const YearGeometry& place = geometryNow();
    for (const YearGeometry::Band& band : place.bands()) {
        const int bottom = place.rowTop(band, daysPerWeek);
        if (bottom < event->rect().top() || band.top > event->rect().bottom()) continue;
        paintNames(painter, band);
        for (QDate day = band.days.first; day <= std::min(band.days.last, m_data.today);
             day = day.addDays(1)) {
            if (event->rect().intersects(place.cellOf(day))) paintDay(painter, day);
        }
    }
    paintRing(painter, m_data.today, m_theme.color(Role::text), ringToday);
    paintRing(painter, m_pointed, m_theme.color(Role::text), ringPointed);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintRing(painter, m_current, m_theme.color(Role::accent), tokens::lineFocus);
}

void YearGrid::paintNames(QPainter& painter, const YearGeometry::Band& band) const {
    const YearGeometry& place = geometryNow();
    const QLocale locale;
    const QFontMetrics metrics(m_theme.font(Type::axis));
    const int names = place.monthLeft(band, band.days.first);
    const QRect header(0, band.top, width(), metrics.height());
    if (m_data.namesYears && band.beginsYear()) {
        painter.setFont(m_theme.font(Type::smallStrong));
        painter.setPen(m_theme.color(Role::text));
        painter.drawText(header, Qt::AlignLeft | Qt::AlignVCenter, QString::number(band.days.first.year()));
    }
    painter.setFont(m_theme.font(Type::axis));
    painter.setPen(m_theme.color(Role::text3));
    int free = 0; // where the last name ended
    for (QDate month = band.days.first; month <= band.days.last; month = month.addMonths(1)) {
        const QString name = locale.standaloneMonthName(month.month(), QLocale::ShortFormat);
        const int left = place.monthLeft(band, month);
        const int right = left + metrics.horizontalAdvance(name);
        if (left < free || right > width()) continue;
        painter.drawText(header.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
        free = right + m_theme.px(tokens::gapTiny);
    }
    for (int row = 0; row < daysPerWeek; row += 2) {
        const int day = (m_data.firstOfWeek - 1 + row) % daysPerWeek + 1;
        const QRect rect(0, place.rowTop(band, row), names - m_theme.px(namesGap), place.cell());
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         locale.standaloneDayName(day, QLocale::ShortFormat));
    }
}

void YearGrid::paintDay(QPainter& painter, const QDate& date) const {
    const QRect cell = geometryNow().cellOf(date);
    const auto square = [&](int step) {
        const int side = markSide(step, cell.width());
        const int inset = (cell.width() - side) / 2;
        return QRectF(cell.left() + inset, cell.top() + inset, side, side);
    };
    switch (dayOf(date)) {
    case Day::value:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::yearMark));
        painter.drawRoundedRect(square(std::max(m_data.scale.step(*valueOf(date)), 1)), tokens::radiusBar,
                                tokens::radiusBar);
        break;
    case Day::rest: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::ghost));
        const double radius = m_theme.px(tokens::yearDot) / 2.0;
        painter.drawEllipse(QRectF(cell).center(), radius, radius);
        break;
    }
    case Day::noData:
        painter.setPen(QPen(m_theme.color(Role::fieldBorder), tokens::lineBorder));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(square(2).adjusted(0.5, 0.5, -0.5, -0.5), tokens::radiusBar,
                                tokens::radiusBar);
        break;
    case Day::nothing: break;
    }
}

void YearGrid::paintRing(QPainter& painter, const QDate& date, const QColor& color, double width) const {
    const QRect cell = geometryNow().cellOf(date);
    if (!cell.isValid()) return;
    const double inset = width / 2 - ringReach / 2.0;
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(cell).adjusted(inset, inset, -inset, -inset), tokens::radiusChip,
                            tokens::radiusChip);
}

void YearGrid::updateCell(const QDate& date) {
    const QRect cell = geometryNow().cellOf(date);
    if (cell.isValid()) update(cell.adjusted(-ringReach, -ringReach, ringReach, ringReach));
}

std::vector<TipLine> YearGrid::linesOf(const QDate& date) const {
    std::vector<TipLine> lines{{displayName(m_data.measure), {}}};
    switch (dayOf(date)) {
    case Day::value:
    case Day::rest: lines[0].value = dayText(m_data.measure, valueOf(date), m_data.units, QLocale()); break;
    case Day::noData:
    case Day::nothing: lines[0].value = tr("no data"); break;
    }
    if (!m_more) return lines;
    const std::vector<TipLine> more = m_more(date);
    lines.insert(lines.end(), more.begin(), more.end());
    return lines;
}

QString YearGrid::tipOf(const QDate& date) const {
    //: Date in full, on top of a tool tip. See QLocale::toString
    QString tip = QStringLiteral("<b>%1</b><table cellspacing='0' cellpadding='0'>")
                      .arg(QLocale().toString(date, tr("dddd d MMMM")).toHtmlEscaped());
    for (const TipLine& line : linesOf(date)) {
        tip += QStringLiteral("<tr><td>%1</td><td width='%3'></td><td align='right'><b>%2</b></td></tr>")
                   .arg(line.what.toHtmlEscaped(), line.value.toHtmlEscaped())
                   .arg(m_theme.px(tokens::gap));
    }
    return tip + QStringLiteral("</table>");
}

// For who cannot see it: the day that the keys came to, or else what the years hold.
void YearGrid::describe() {
    const QLocale locale;
    if (m_current.isValid()) {
        QStringList parts;
        for (const TipLine& line : linesOf(m_current))
            parts << line.what + u' ' + line.value;
        //: a date, and what is known of it
        setAccessibleDescription(tr("%1: %2").arg(locale.toString(m_current, tr("dddd d MMMM")),
                                                  parts.join(QStringLiteral(", "))));
        return;
    }
    int valued = 0;
    const DayPoint* most = nullptr;
    for (const DayPoint& day : m_data.days) {
        if (!(day.value > 0) || !geometryNow().cellOf(day.date).isValid()) continue;
        ++valued;
        if (most == nullptr || day.value > most->value) most = &day;
    }
    if (most == nullptr) return setAccessibleDescription(tr("No data"));
    //: %1 is what is measured, %2 a number, %3 a value, %4 a date
    setAccessibleDescription(tr("%1 on %2 days, the highest %3 on %4")
                                 .arg(displayName(m_data.measure), locale.toString(valued),
                                      dayText(m_data.measure, most->value, m_data.units, locale),
                                      locale.toString(most->date, QLocale::LongFormat)));
}

void YearGrid::point(const QDate& date) {
    if (date == m_pointed) return;
    updateCell(m_pointed);
    m_pointed = date;
    updateCell(m_pointed);
}

void YearGrid::walkTo(QDate date) {
    if (m_data.years.empty()) return;
    const QDate last = std::min(m_data.today, QDate(m_data.years.front(), 12, 31));
    date = std::clamp(date, QDate(m_data.years.back(), 1, 1), last);
    updateCell(m_current);
    m_current = date;
    updateCell(m_current);
    describe();
    const QRect cell = geometryNow().cellOf(date);
    Q_EMIT walkedTo(cell);
    QToolTip::showText(mapToGlobal(cell.bottomRight()), tipOf(date), this);
}

bool YearGrid::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::optional<QDate> day = geometryNow().dayAt(help->pos());
    if (day && *day <= m_data.today) {
        QToolTip::showText(help->globalPos(), tipOf(*day), this, geometryNow().cellOf(*day));
    } else {
        QToolTip::hideText();
    }
    return true;
}

void YearGrid::keyPressEvent(QKeyEvent* event) {
    const QDate from = m_current.isValid() ? m_current : m_data.today;
    switch (event->key()) {
    case Qt::Key_Left: return walkTo(from.addDays(-daysPerWeek));
    case Qt::Key_Right: return walkTo(from.addDays(daysPerWeek));
    case Qt::Key_Up: return walkTo(from.addDays(-1));
    case Qt::Key_Down: return walkTo(from.addDays(1));
    case Qt::Key_PageUp: return walkTo(from.addMonths(-1));
    case Qt::Key_PageDown: return walkTo(from.addMonths(1));
    case Qt::Key_Home: return walkTo(QDate(from.year(), 1, 1));
    case Qt::Key_End: return walkTo(QDate(from.year(), 12, 31));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current.isValid()) Q_EMIT opened(m_current);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void YearGrid::mouseMoveEvent(QMouseEvent* event) {
    const std::optional<QDate> day = geometryNow().dayAt(event->pos());
    const bool there = day && *day <= m_data.today;
    setCursor(there ? Qt::PointingHandCursor : Qt::ArrowCursor);
    point(there ? *day : QDate());
}

void YearGrid::mouseReleaseEvent(QMouseEvent* event) {
    const std::optional<QDate> day = geometryNow().dayAt(event->pos());
    if (event->button() == Qt::LeftButton && day && *day <= m_data.today) Q_EMIT opened(*day);
}

void YearGrid::leaveEvent(QEvent*) {
    point({});
}

// The keyboard begins at today, or at the last day that is shown.
void YearGrid::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (!m_current.isValid() && !m_data.years.empty()) {
        m_current = std::min(m_data.today, QDate(m_data.years.front(), 12, 31));
        describe();
    }
    updateCell(m_current);
}

void YearGrid::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    updateCell(m_current);
}

} // namespace vd
