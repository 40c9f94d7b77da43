// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ZoneBars.h"

#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double rowHeight = 26;
constexpr double barHeight = 12;
constexpr double barLeast = 40;
constexpr double columnGap = 12;

QString minutes(double seconds, const QLocale& locale) {
    //: a time in a zone, in whole minutes
    return ZoneBars::tr("%1 min").arg(locale.toString(std::lround(seconds / 60)));
}

QString percentOf(double part, double whole, const QLocale& locale) {
    //: a share of a time
    return ZoneBars::tr("%1 %").arg(locale.toString(std::lround(100 * part / whole)));
}

QString rangeOf(const std::vector<double>& bounds, size_t zone) {
    const long from = std::lround(bounds[zone]);
    if (zone + 1 == bounds.size()) return QStringLiteral("%1+").arg(from);
    const long next = std::lround(bounds[zone + 1]);
    if (from == 0) return QStringLiteral("< %1").arg(next);
    return QStringLiteral("%1–%2").arg(from).arg(next - 1);
}

double widest(const std::vector<ZoneRow>& rows, QString ZoneRow::*text, const QFont& font) {
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const ZoneRow& row : rows)
        width = std::max(width, numberWidth(metrics, row.*text));
    return std::ceil(width);
}

} // namespace

std::vector<ZoneRow> zoneRows(const HeartZones& zones, const QLocale& locale) {
    std::vector<ZoneRow> rows;
    for (size_t i = zones.bounds.size(); i-- > 0;) {
        const double seconds = zones.seconds[i];
        rows.push_back({heartZoneName(zones.limits.method, i), rangeOf(zones.bounds, i),
                        minutes(seconds, locale), percentOf(seconds, zones.totalS, locale), seconds,
                        static_cast<Role>(static_cast<size_t>(Role::zone1) + i)});
    }
    return rows;
}

// Where each column begins and how wide it is.
struct ZoneBars::Columns {
    double name = 0, range = 0, time = 0, percent = 0; // widths
    double gap = 0;

    double besidesBar() const { return name + range + time + percent + 4 * gap; }
};

ZoneBars::Columns ZoneBars::columns() const {
    const QFont small = m_theme.font(Type::small);
    return {widest(m_rows, &ZoneRow::name, m_theme.font(Type::smallStrong)),
            widest(m_rows, &ZoneRow::range, small),
            widest(m_rows, &ZoneRow::time, m_theme.font(Type::smallMedium)),
            widest(m_rows, &ZoneRow::percent, small), static_cast<double>(m_theme.px(columnGap))};
}

ZoneBars::ZoneBars(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addChartMenu(*this, theme, [this] { return table(); });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ZoneBars::setRows(std::vector<ZoneRow> rows) {
    m_rows = std::move(rows);
    QStringList all;
    for (const ZoneRow& row : m_rows) {
        //: a heart-rate zone in words: name, from which to which beat, time, share of the whole
        all << tr("%1, %2 bpm: %3, %4").arg(row.name, row.range, row.time, row.percent);
    }
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

ChartTable ZoneBars::table() const {
    ChartTable table;
    table.titles = {tr("Zone"), tr("Heart rate (bpm)"), tr("Time"), tr("Share")};
    for (const ZoneRow& row : m_rows)
        table.rows << QStringList{row.name, row.range, row.time, row.percent};
    return table;
}

QSize ZoneBars::sizeHint() const {
    const double row =
        std::max<double>(m_theme.px(rowHeight), QFontMetricsF(m_theme.font(Type::small)).height());
    return {static_cast<int>(columns().besidesBar()) + m_theme.px(barLeast),
            static_cast<int>(std::ceil(row * static_cast<double>(m_rows.size())))};
}

void ZoneBars::paintEvent(QPaintEvent*) {
    if (m_rows.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns place = columns();
    const double height = static_cast<double>(this->height()) / static_cast<double>(m_rows.size());
    const double bar = width() - place.besidesBar();
    const double radius = m_theme.px(tokens::radiusBar);
    const auto longest =
        std::max_element(m_rows.begin(), m_rows.end(),
                         [](const ZoneRow& a, const ZoneRow& b) { return a.seconds < b.seconds; });
    double top = 0;
    for (const ZoneRow& row : m_rows) {
        double left = 0;
        const auto write = [&](double columnWidth, Type type, Role role, int flags, const QString& text) {
            painter.setFont(m_theme.font(type));
            painter.setPen(m_theme.color(role));
            drawNumber(painter, QRectF(left, top, columnWidth, height), flags | Qt::AlignVCenter, text);
            left += columnWidth + place.gap;
        };
        write(place.name, Type::smallStrong, Role::text, Qt::AlignLeft, row.name);
        write(place.range, Type::small, Role::text3, Qt::AlignLeft, row.range);
        QRectF track(left, top + (height - m_theme.px(barHeight)) / 2, bar, m_theme.px(barHeight));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::track));
        painter.drawRoundedRect(track, radius, radius);
        if (row.seconds > 0) {
            // Never so short that nobody sees it.
            track.setWidth(std::max(2 * radius, bar * row.seconds / longest->seconds));
            painter.setBrush(m_theme.color(row.color));
            painter.drawRoundedRect(track, radius, radius);
        }
        left += bar + place.gap;
        write(place.time, Type::smallMedium, Role::text, Qt::AlignRight, row.time);
        write(place.percent, Type::small, Role::text3, Qt::AlignRight, row.percent);
        top += height;
    }
}

} // namespace vd
