// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/Units.h"

#include <QAbstractTableModel>
#include <QDate>

#include <optional>
#include <vector>

namespace vd {

// What the list shows of an activity, in SI.
struct ActivityRow {
    ActivityId id = 0;
    Sport sport = Sport::other;
    QString title;
    QString notes;
    Instant start;
    std::optional<double> distanceM;
    std::optional<double> durationS; // moving time; elapsed where nothing is known of pauses
    std::optional<double> speedMps;
    std::optional<double> climbM;
    std::optional<double> heartRateBpm;
    std::optional<double> energyJ;
    QStringList providers;

    static ActivityRow of(const Activity& activity);
    friend bool operator==(const ActivityRow&, const ActivityRow&) = default;
};

// The activities as a table. Rows keep their identity: a new list inserts, removes and changes, so that
// selection and scroll position of a view stay. Order and filter are the proxy's (ActivitiesFilter).
class ActivitiesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { sport, title, date, distance, duration, speed, climb, heartRate, energy, sources };
    static constexpr int columns = static_cast<int>(Column::sources) + 1;

    enum DataRole {
        IdRole = Qt::UserRole + 1, // ActivityId
        QuantityRole,              // Quantity, where the cell is a number; its unit is drawn smaller
        DayRole,                   // QString, of the date column
        TimeRole,                  // QString, of the date column
        IconRole,                  // QString, of the sport column
        SportRole,                 // int of Sport
        ProvidersRole,             // QStringList, of the sources column
    };

    explicit ActivitiesModel(QObject* parent = nullptr);

    void setActivities(const std::vector<Activity>& activities);
    void setUnits(const UnitChoice& units);
    // Dates of this year are shown without it.
    void setToday(const QDate& today);

    const std::vector<ActivityRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeMissing(const std::vector<ActivityRow>& fresh);
    void changeAndAppend(std::vector<ActivityRow> fresh);
    void everythingChanged();
    Quantity quantity(const ActivityRow& row, Column column) const;
    QString text(const ActivityRow& row, Column column) const;

    std::vector<ActivityRow> m_rows;
    UnitChoice m_units;
    QDate m_today;
};

bool isNumber(ActivitiesModel::Column column);

} // namespace vd
