// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/ImportReportModel.h"

#include "models/ErrorText.h"
#include "ui/ActivityTitle.h"
#include "ui/ImportText.h"

#include <QDir>

#include <algorithm>
#include <set>

namespace vd {

void ImportReportModel::setFiles(std::vector<FileReport> files) {
    beginResetModel(); // another import: nothing of the old list stays
    m_files = std::move(files);
    endResetModel();
}

void ImportReportModel::setUnits(const UnitChoice& units) {
    if (units == m_units) return;
    m_units = units;
    if (!m_files.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ImportReportModel::problems() const {
    return static_cast<int>(
        std::ranges::count_if(m_files, [](const FileReport& file) { return fateLook(file.status).problem; }));
}

std::vector<ActivityId> ImportReportModel::activities() const {
    std::set<ActivityId> ids;
    for (const FileReport& file : m_files) {
        for (const FileReport::Item& item : file.recordings)
            ids.insert(item.activity);
    }
    return {ids.begin(), ids.end()};
}

int ImportReportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QString ImportReportModel::reason(const FileReport& file) const {
    // Without the path, which stands above.
    if (file.error && file.status == FileReport::Status::failed) return describe(*file.error).sentence;
    // 'Already here' is the fate itself; what is here says more.
    if (!file.message.isEmpty() && file.status != FileReport::Status::duplicate) return file.message;
    QStringList said;
    if (file.recordings.size() == 1) {
        const Summary& summary = file.recordings.front().summary;
        said << activityTitle(summary);
        if (summary.distanceM)
            said << formatDistance(summary.distanceM, summary.sport, m_units, QLocale()).text();
    } else if (file.recordings.size() > 1) {
        said << tr("%1 activities").arg(file.recordings.size());
    }
    if (file.days > 0) said << tr("daily values");
    if (file.samples > 0) said << tr("samples of the day");
    if (file.measurements > 0) said << tr("measurements");
    return said.join(QStringLiteral(", "));
}

QVariant ImportReportModel::data(const QModelIndex& index, int role) const {
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const FileReport& file = m_files[static_cast<size_t>(index.row())];
    const FateLook look = fateLook(file.status);
    const QString name = file.path.section(QLatin1Char('/'), -1);
    switch (role) {
    case Qt::DisplayRole: {
        const QString why = reason(file);
        return why.isEmpty() ? QStringLiteral("%1: %2").arg(name, look.word)
                             : QStringLiteral("%1: %2. %3").arg(name, look.word, why);
    }
    case Qt::ToolTipRole: {
        const QString why = reason(file);
        const QString path = QDir::toNativeSeparators(file.path);
        return why.isEmpty() ? path : path + QLatin1Char('\n') + why;
    }
    case NameRole: return name;
    case WordRole: return look.word;
    case ReasonRole: return reason(file);
    case IconRole: return look.icon;
    case ColorRole: return static_cast<int>(look.role);
    case ProblemRole: return look.problem;
    case ActivityRole: return file.recordings.empty() ? ActivityId(0) : file.recordings.front().activity;
    default: return {};
    }
}

} // namespace vd
