// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Hypnogram.h"

#include "models/MetricText.h"
#include "ui/Dates.h"
#include "ui/charts/LaneStrokes.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double labelHeight = 17; // of a total: its name
constexpr double valueHeight = 19; // and its time
constexpr double totalsGap = 8;    // below them, and between their rows
constexpr double rowPitch = 19.5;
constexpr double barHeight = 12.5;
constexpr double axisHeight = 20;
constexpr double swatch = 8;
constexpr double labelsGap = 8; // between the names of the rows and the plot
constexpr double labelRoom = 24;
constexpr double widthLeast = 150;
constexpr int totalsAcross = 4;

} // namespace

Hypnogram::Hypnogram(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setAccessibleName(tr("Stages of the night"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    addChartMenu(*this, theme, [this] { return table(QLocale()); });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Hypnogram::setNight(Night night, std::vector<OffsetChange> offsets) {
    m_night = std::move(night);
    m_offsets = std::move(offsets);
    setAccessibleDescription(summary(QLocale()));
    updateGeometry();
    update();
}

std::vector<Hypnogram::Row> Hypnogram::rows() const {
    std::vector<Row> rows;
    if (!m_night.stages.empty()) rows.push_back({SleepStage::awake, tr("Awake"), Role::stageAwake});
    if (m_night.hasStages()) {
        //: stage of sleep
        rows.push_back({SleepStage::rem, tr("REM"), Role::stageRem});
        rows.push_back({SleepStage::light, tr("Light", "stage of sleep"), Role::stageLight});
        rows.push_back({SleepStage::deep, tr("Deep", "stage of sleep"), Role::stageDeep});
    }
    if (!m_night.hasStages() || m_night.secondsIn(SleepStage::asleep) > 0)
        rows.push_back({SleepStage::asleep, tr("Asleep"), Role::sleep});
    return rows;
}

std::vector<Hypnogram::Row> Hypnogram::totals() const {
    std::vector<Row> totals = rows();
    std::reverse(totals.begin(), totals.end());
    return totals;
}

// A source that gives no stages says at least from when to when.
std::vector<SleepSession::Stage> Hypnogram::stages() const {
    if (!m_night.stages.empty()) return m_night.stages;
    return {{m_night.start.utcMs, m_night.end.utcMs, SleepStage::asleep}};
}

// How long one slept may be known without stages.
std::optional<double> Hypnogram::totalOf(SleepStage stage) const {
    return m_night.stages.empty() ? m_night.asleepS : std::optional(m_night.secondsIn(stage));
}

int Hypnogram::totalsColumns(int width) const {
    const QFontMetricsF values(m_theme.font(Type::bodyStrong));
    const QFontMetricsF names(m_theme.font(Type::small));
    double widest = 0;
    for (const Row& row : totals()) {
        widest = std::max({widest, values.horizontalAdvance(hoursText(totalOf(row.stage), QLocale())),
                           names.horizontalAdvance(row.name) + m_theme.px(swatch + labelsGap)});
    }
    int columns = std::max(totalsAcross, static_cast<int>(rows().size()));
    while (columns > 1 && (widest + m_theme.px(tokens::gapSmall)) * columns > width)
        columns = (columns + 1) / 2;
    return columns;
}

int Hypnogram::totalsHeight(int width) const {
    const int count = static_cast<int>(rows().size());
    const int columns = totalsColumns(width);
    const int lines = (count + columns - 1) / columns;
    return lines * (m_theme.px(labelHeight) + m_theme.px(valueHeight) + m_theme.px(totalsGap));
}

int Hypnogram::heightForWidth(int width) const {
    return totalsHeight(width) + m_theme.px(rowPitch * static_cast<double>(rows().size())) +
           m_theme.px(axisHeight);
}

QSize Hypnogram::sizeHint() const {
    const int width = m_theme.px(tokens::sheetWidth);
    return {width, heightForWidth(width)};
}

QSize Hypnogram::minimumSizeHint() const {
    return {m_theme.px(widthLeast), heightForWidth(width())};
}

QRectF Hypnogram::plot() const {
    const QFontMetricsF metrics(m_theme.font(Type::axis));
    double names = 0;
    for (const Row& row : rows())
        names = std::max(names, metrics.horizontalAdvance(row.name));
    const double left = std::ceil(names) + m_theme.px(labelsGap);
    const double top = totalsHeight(width());
    return QRectF(left, top, width() - left, m_theme.px(rowPitch * static_cast<double>(rows().size())));
}

double Hypnogram::toPixel(const QRectF& plot, qint64 ms) const {
    const double length = static_cast<double>(std::max<qint64>(1, m_night.end.utcMs - m_night.start.utcMs));
    const double share = static_cast<double>(ms - m_night.start.utcMs) / length;
    return plot.left() + std::clamp(share, 0.0, 1.0) * plot.width();
}

std::vector<Hypnogram::Bar> Hypnogram::bars(const QRectF& plot) const {
    const std::vector<Row> all = rows();
    const double pitch = plot.height() / static_cast<double>(all.size());
    std::vector<Bar> bars;
    for (const SleepSession::Stage& stage : stages()) {
        for (size_t i = 0; i < all.size(); ++i) {
            if (all[i].stage != stage.stage) continue;
            const double left = toPixel(plot, stage.startMs);
            const double right = std::max(toPixel(plot, stage.endMs), left + tokens::lineData);
            const double center = plot.top() + (static_cast<double>(i) + 0.5) * pitch;
            const double half = m_theme.px(barHeight) / 2.0;
            bars.push_back({QRectF(left, center - half, right - left, 2 * half), stage});
        }
    }
    return bars;
}

QString Hypnogram::timeText(qint64 ms) const {
    qint32 offsetS = m_night.start.offsetS;
    for (const OffsetChange& change : m_offsets) {
        if (change.fromMs <= ms) offsetS = change.offsetS;
    }
    return shortTime(localTime({ms, offsetS}));
}

QString Hypnogram::spanText(const SleepSession::Stage& stage) const {
    return timeText(stage.startMs) + QChar(0x2013) + timeText(stage.endMs);
}

QString Hypnogram::summary(const QLocale& locale) const {
    QStringList parts;
    for (const Row& row : totals()) {
        const std::optional<double> seconds = totalOf(row.stage);
        if (seconds.value_or(0) > 0) parts << row.name + u' ' + hoursText(seconds, locale);
    }
    //: a night, from when to when
    QString text = tr("From %1 to %2.").arg(timeText(m_night.start.utcMs), timeText(m_night.end.utcMs));
    if (!parts.isEmpty()) text += u' ' + parts.join(QStringLiteral(", ")) + u'.';
    return text;
}

ChartTable Hypnogram::table(const QLocale& locale) const {
    ChartTable table{{tr("Stage"), tr("From"), tr("To"), tr("Duration")}, {}};
    for (const SleepSession::Stage& stage : stages()) {
        for (const Row& row : rows()) {
            if (row.stage != stage.stage) continue;
            const double seconds = static_cast<double>(stage.endMs - stage.startMs) / 1000;
            table.rows << QStringList{row.name, timeText(stage.startMs), timeText(stage.endMs),
                                      hoursText(seconds, locale)};
        }
    }
    return table;
}

void Hypnogram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place = plot();
    paintTotals(painter);
    paintRows(painter, place);
    paintStages(painter, place);
    paintAxis(painter, place);
}

void Hypnogram::paintTotals(QPainter& painter) const {
    const int columns = totalsColumns(width());
    const double column = static_cast<double>(width()) / columns;
    const double line = m_theme.px(labelHeight) + m_theme.px(valueHeight) + m_theme.px(totalsGap);
    const std::vector<Row> all = totals();
    for (size_t i = 0; i < all.size(); ++i) {
        const double x = static_cast<double>(i % static_cast<size_t>(columns)) * column;
        const size_t row = i / static_cast<size_t>(columns);
        const double y = static_cast<double>(row) * line;
        const double side = m_theme.px(swatch);
        const QRectF name(x, y, column, m_theme.px(labelHeight));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(all[i].role));
        painter.drawRoundedRect(QRectF(x, name.center().y() - side / 2, side, side), tokens::radiusBar,
                                tokens::radiusBar);
        painter.setFont(m_theme.font(Type::small));
        painter.setPen(m_theme.color(Role::text2));
        painter.drawText(name.adjusted(side + m_theme.px(tokens::gapTiny) + tokens::lineBorder, 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft, all[i].name);
        painter.setFont(m_theme.font(Type::bodyStrong));
        painter.setPen(m_theme.color(Role::text));
        painter.drawText(QRectF(x, name.bottom(), column, m_theme.px(valueHeight)),
                         Qt::AlignVCenter | Qt::AlignLeft, hoursText(totalOf(all[i].stage), QLocale()));
    }
}

void Hypnogram::paintRows(QPainter& painter, const QRectF& plot) const {
    const std::vector<Row> all = rows();
    const double pitch = plot.height() / static_cast<double>(all.size());
    painter.setFont(m_theme.font(Type::axis));
    for (size_t i = 0; i < all.size(); ++i) {
        const QRectF row(0, plot.top() + static_cast<double>(i) * pitch, plot.left() - m_theme.px(labelsGap),
                         pitch);
        painter.setPen(m_theme.color(Role::text2));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight | Qt::TextDontClip, all[i].name);
        painter.setPen(QPen(m_theme.color(Role::grid), tokens::lineGrid));
        paintRule(painter, {plot.left(), std::round(row.bottom())}, {plot.right(), std::round(row.bottom())});
    }
}

void Hypnogram::paintStages(QPainter& painter, const QRectF& plot) const {
    const std::vector<Bar> all = bars(plot);
    painter.setPen(QPen(m_theme.color(Role::axisLine), tokens::lineGrid));
    for (size_t i = 1; i < all.size(); ++i) {
        const Bar& before = all[i - 1];
        const Bar& after = all[i];
        if (before.stage.endMs != after.stage.startMs) continue;
        const double x = std::round(after.rect.left());
        paintRule(painter, {x, before.rect.center().y()}, {x, after.rect.center().y()});
    }
    painter.setPen(Qt::NoPen);
    for (const Bar& bar : all) {
        for (const Row& row : rows()) {
            if (row.stage == bar.stage.stage) painter.setBrush(m_theme.color(row.role));
        }
        painter.drawRoundedRect(bar.rect, tokens::radiusBar, tokens::radiusBar);
    }
}

void Hypnogram::paintAxis(QPainter& painter, const QRectF& plot) const {
    const std::vector<DayClock::Hour> hours =
        m_offsets.empty() ? std::vector<DayClock::Hour>()
                          : wallHours(m_night.start.utcMs, m_night.end.utcMs, m_offsets);
    const QFontMetricsF metrics(m_theme.font(Type::axis));
    const double room = metrics.horizontalAdvance(shortTime(QTime(22, 0))) + m_theme.px(labelRoom);
    int step = hours.size() > 4 ? 2 : 1;
    while (step < 12 && step * plot.width() < room * static_cast<double>(hours.size()))
        ++step;
    painter.setFont(m_theme.font(Type::axis));
    painter.setPen(m_theme.color(Role::text3));
    const double baseline = plot.bottom() + m_theme.px(tokens::gapTiny) + metrics.ascent();
    double free = 0;
    for (size_t i = 0; i < hours.size(); ++i) {
        if (i == 0 || hours[i].hour % step != 0) continue; // the first is what is left of an hour
        const QString text = timeText(hours[i].startMs);
        const double width = metrics.horizontalAdvance(text);
        const double left = toPixel(plot, hours[i].startMs) - width / 2;
        if (left < free || left + width > plot.right()) continue;
        painter.drawText(QPointF(left, baseline), text);
        free = left + width + m_theme.px(tokens::gapTiny);
    }
}

bool Hypnogram::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString text;
    for (const Bar& bar : bars(plot())) {
        if (!bar.rect.contains(help->pos())) continue;
        for (const Row& row : rows()) {
            if (row.stage == bar.stage.stage) text = row.name + u' ' + spanText(bar.stage);
        }
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace vd
