// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "services/importers/ImportJob.h"

#include <QAbstractListModel>

#include <vector>

namespace vd {

// The files of an import and what became of each. Qt::DisplayRole is the whole sentence, for those who hear
// it.
class ImportReportModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum DataRole {
        NameRole = Qt::UserRole + 1, // QString: the file's name without its folder
        WordRole,                    // QString: its fate
        ReasonRole,                  // QString: why, or what came of it
        IconRole,                    // QString
        ColorRole,                   // int of Role
        ProblemRole,                 // bool
        ActivityRole,                // ActivityId, 0 for none
    };

    using QAbstractListModel::QAbstractListModel;

    void setFiles(std::vector<FileReport> files);
    void setUnits(const UnitChoice& units);
    int problems() const;
    // Activities that the files ended up in, each once.
    std::vector<ActivityId> activities() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString reason(const FileReport& file) const;

    std::vector<FileReport> m_files;
    UnitChoice m_units;
};

} // namespace vd
