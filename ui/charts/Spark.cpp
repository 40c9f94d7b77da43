// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Spark.h"

#include "ui/charts/ChartTable.h"
#include "ui/charts/Hatch.h"
#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

constexpr double ring = 1.5;      // of the card around the last point
constexpr double leastHeight = 2; // a total of zero is there, a missing one is not
constexpr int daysInMinimum = 7;

// The values that the marks have to hold; nullopt without any.
std::optional<SparkModel::Band> reach(const SparkModel& model) {
    std::optional<SparkModel::Band> all;
    const auto hold = [&all](double value) {
        if (!all) all = SparkModel::Band{value, value};
        all->low = std::min(all->low, value);
        all->high = std::max(all->high, value);
    };
    for (const SparkModel::Day& day : model.days) {
        if (day.value) hold(*day.value);
    }
    if (model.usual) {
        hold(model.usual->low);
        hold(model.usual->high);
    }
    return all;
}

// Bars snap to whole pixels, so that all are equally wide and sharp.
void addBars(SparkGeometry& geometry, const SparkModel& model, QSizeF size, double most) {
    const double slot = size.width() / static_cast<double>(model.days.size());
    const double width = std::round(slot * tokens::sparkBar);
    for (size_t i = 0; i < model.days.size(); ++i) {
        const double left = std::round((static_cast<double>(i) + 0.5) * slot - width / 2);
        const std::optional<double> value = model.days[i].value;
        if (!value) {
            geometry.bars.emplace_back();
            continue;
        }
        const double height = std::max(leastHeight, most > 0 ? std::round(*value / most * size.height()) : 0);
        geometry.bars.emplace_back(left, size.height() - height, width, height);
    }
}

void addDashes(SparkGeometry& geometry, const SparkModel& model, QSizeF size, double scale) {
    const double slot = size.width() / static_cast<double>(model.days.size());
    const double half = std::min(slot / 3, tokens::sparkDash * scale / 2);
    for (size_t i = 0; i < model.days.size(); ++i) {
        if (model.days[i].value) continue;
        const double middle = std::round((static_cast<double>(i) + 0.5) * slot);
        geometry.dashes.emplace_back(middle - half, size.height() - 0.5, middle + half, size.height() - 0.5);
    }
}

template <typename ToY>
void addLine(SparkGeometry& geometry, const SparkModel& model, QSizeF size, double scale, ToY toY) {
    const double inset = tokens::sparkInset * scale;
    const double steps = std::max<double>(1, static_cast<double>(model.days.size()) - 1);
    bool joins = false;
    for (size_t i = 0; i < model.days.size(); ++i) {
        const std::optional<double> value = model.days[i].value;
        if (value) {
            const double x = inset + static_cast<double>(i) * (size.width() - 2 * inset) / steps;
            if (!joins) geometry.runs.emplace_back();
            geometry.runs.back() << QPointF(x, toY(*value));
            geometry.last = geometry.runs.back().last();
        }
        joins = value.has_value();
    }
}

} // namespace

SparkGeometry sparkGeometry(const SparkModel& model, QSizeF size, double scale) {
    SparkGeometry geometry;
    const std::optional<SparkModel::Band> all = reach(model);
    const bool bars = model.kind == SparkModel::Kind::bars;
    const double edge = bars ? 0 : tokens::sparkLast * scale; // room for the points
    const double low = bars || !all ? 0 : all->low;
    const double span = all ? all->high - low : 0;
    const auto toY = [&](double value) {
        const double share = span > 0 ? (value - low) / span : 0.5;
        return size.height() - edge - share * (size.height() - 2 * edge);
    };
    if (model.usual) {
        const double top = toY(model.usual->high);
        geometry.band = QRectF(0, top, size.width(), toY(model.usual->low) - top);
    }
    const bool nothing =
        std::ranges::none_of(model.days, [](const auto& day) { return day.value.has_value(); });
    if (bars || nothing) addDashes(geometry, model, size, scale);
    if (nothing) return geometry;
    if (bars) {
        addBars(geometry, model, size, all->high);
    } else {
        addLine(geometry, model, size, scale, toY);
    }
    return geometry;
}

Spark::Spark(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Last seven days"));
    addChartMenu(*this, theme, [this] {
        const QString between = QStringLiteral(": "); // of day and value in a tip
        ChartTable table{{tr("Day"), tr("Value")}, {}};
        for (const SparkModel::Day& day : m_model.days)
            table.rows << QStringList{day.tip.section(between, 0, 0), day.tip.section(between, 1)};
        return table;
    });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Spark::setModel(SparkModel model, Role role) {
    m_model = std::move(model);
    m_role = role;
    QStringList days;
    for (const SparkModel::Day& day : m_model.days)
        days << day.tip;
    setAccessibleDescription(days.join(QStringLiteral("; ")));
    update();
}

QSize Spark::sizeHint() const {
    return QSize(daysInMinimum * m_theme.px(tokens::padding), m_theme.px(tokens::spark));
}

QSize Spark::minimumSizeHint() const {
    return QSize(daysInMinimum * m_theme.px(tokens::gapSmall), m_theme.px(tokens::spark));
}

bool Spark::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_model.days.empty()) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto count = static_cast<int>(m_model.days.size());
    const int day = std::clamp(help->pos().x() * count / std::max(1, width()), 0, count - 1);
    const QRect slot(day * width() / count, 0, width() / count, height());
    QToolTip::showText(help->globalPos(), m_model.days[static_cast<size_t>(day)].tip, this, slot);
    return true;
}

void Spark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const SparkGeometry geometry = sparkGeometry(m_model, QSizeF(size()), m_theme.scale());
    if (!geometry.band.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::usualBand));
        painter.drawRoundedRect(geometry.band, tokens::radiusBar, tokens::radiusBar);
    }
    painter.setPen(QPen(m_theme.color(Role::axisLine), tokens::lineBorder));
    for (const QLineF& dash : geometry.dashes)
        painter.drawLine(dash);
    paintBars(painter, geometry);
    paintLine(painter, geometry);
}

void Spark::paintBars(QPainter& painter, const SparkGeometry& geometry) const {
    const QColor color = m_theme.color(m_role);
    for (size_t i = 0; i < geometry.bars.size(); ++i) {
        const QRectF& bar = geometry.bars[i];
        if (bar.isEmpty()) continue;
        const bool running = m_model.running && i + 1 == geometry.bars.size();
        painter.setPen(running ? QPen(color, tokens::lineRunning) : QPen(Qt::NoPen));
        painter.setBrush(running ? hatchBrush(color, m_theme.color(Role::base), devicePixelRatioF())
                                 : QBrush(color));
        const double half = running ? tokens::lineRunning / 2 : 0;
        painter.drawRoundedRect(bar.adjusted(half, half, -half, -half), tokens::radiusBar, tokens::radiusBar);
    }
}

void Spark::paintLine(QPainter& painter, const SparkGeometry& geometry) const {
    const QColor color = m_theme.color(m_role);
    const double point = tokens::sparkPoint * m_theme.scale();
    for (const QPolygonF& run : geometry.runs) {
        painter.setPen(QPen(color, tokens::lineSpark, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(run);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        for (const QPointF& at : run)
            painter.drawEllipse(at, point, point);
    }
    if (!geometry.last) return;
    const double last = tokens::sparkLast * m_theme.scale();
    painter.setPen(QPen(m_theme.color(Role::base), ring));
    painter.setBrush(color);
    painter.drawEllipse(*geometry.last, last, last);
}

} // namespace vd
