// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ImportSheet.h"

#include "models/ErrorText.h"
#include "ui/ImportText.h"
#include "ui/Preferences.h"
#include "ui/itemmodels/ImportReportModel.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/FateDelegate.h"
#include "ui/parts/Label.h"
#include "ui/parts/ProgressBar.h"
#include "ui/parts/Segment.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>

namespace vd {

namespace {

enum Shown { all, problems };

} // namespace

// Rows whose problem flag is set, or all.
class ImportSheet::ProblemFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setProblemsOnly(bool only) {
        m_only = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        return !m_only || sourceModel()->index(row, 0, parent).data(ImportReportModel::ProblemRole).toBool();
    }

private:
    bool m_only = false;
};

ImportSheet::ImportSheet(Theme& theme, ImportController& imports, Preferences& preferences, QWidget* parent)
    : Card(theme, {}, parent), m_theme(theme), m_imports(imports), m_report(new ImportReportModel(this)),
      m_shown(new ProblemFilter(this)), m_headline(new Label(theme, Type::bodyStrong, Role::text)),
      m_share(new Label(theme, Type::small, Role::text2)), m_bar(new ProgressBar(theme)),
      m_counts(new Label(theme, Type::small, Role::text2)),
      m_filter(new Segment(theme, {tr("All"), tr("Problems")}, tr("Which files"))), m_list(new QListView),
      m_cancel(makeButton(theme, ButtonLook::normal, tr("Cancel"), {}, ButtonSize::inCard)),
      m_undo(makeButton(theme, ButtonLook::flat, tr("Undo this import"), {}, ButtonSize::inCard)),
      m_close(makeButton(theme, ButtonLook::normal, tr("Close"), {}, ButtonSize::inCard)),
      m_open(makeButton(theme, ButtonLook::primary, {}, {}, ButtonSize::inCard)) {
    setEdge(Role::buttonBorder);
    setAccessibleName(tr("Import"));
    m_shown->setSourceModel(m_report);
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new FateDelegate(theme, this));
    build();
    hide();
    m_report->setUnits(preferences.units());
    connect(&preferences, &Preferences::unitsChanged, this,
            [this, &preferences] { m_report->setUnits(preferences.units()); });
    connect(&imports, &ImportController::progressed, this, &ImportSheet::showProgress);
    connect(&imports, &ImportController::finished, this, &ImportSheet::showResult);
    connect(&imports, &ImportController::undone, this, &ImportSheet::showUndone);
    connect(&imports, &ImportController::undoFailed, this, &ImportSheet::showUndoFailed);
    connect(m_cancel, &QPushButton::clicked, &imports, &ImportController::cancel);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undo->setEnabled(false);
        m_imports.undo();
    });
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(m_open, &QPushButton::clicked, this, &ImportSheet::openResult);
    connect(m_filter, &Segment::chosen, this, &ImportSheet::setFilter);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        const auto id = index.data(ImportReportModel::ActivityRole).value<ActivityId>();
        if (id != 0) Q_EMIT activityRequested(id);
    });
    connect(&theme, &Theme::changed, this, &ImportSheet::place);
}

void ImportSheet::build() {
    m_counts->setWordWrap(true);
    m_headline->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Files of this import"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_headline, 1);
    top->addWidget(m_share);
    top->addWidget(m_filter);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_counts, 1);
    foot->addWidget(m_undo);
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_close);
    foot->addWidget(m_open);
    body()->addLayout(top);
    body()->addWidget(m_bar);
    body()->addWidget(m_list, 1);
    body()->addLayout(foot);
}

void ImportSheet::setResultVisible(bool visible) {
    m_share->setVisible(!visible);
    m_bar->setVisible(!visible);
    m_counts->setVisible(!visible);
    m_cancel->setVisible(!visible);
    m_list->setVisible(visible);
    m_undo->setVisible(visible);
    m_close->setVisible(visible);
    m_open->setVisible(visible);
    m_filter->setVisible(visible);
}

void ImportSheet::showProgress() {
    const ImportState& state = m_imports.state();
    const double share = importFraction(state.progress);
    setResultVisible(false);
    m_headline->setText(state.subject.isEmpty() ? tr("Importing files")
                                                : tr("Importing %1").arg(state.subject));
    m_share->setText(importShare(state.progress, state.elapsedMs, QLocale()));
    m_bar->setVisible(share >= 0);
    m_bar->setShare(share);
    QString counts = importCounts(state.progress.totals, QLocale());
    if (counts.isEmpty()) counts = tr("Reading…");
    m_counts->setText(state.waiting == 0 ? counts : tr("%1; more is waiting").arg(counts));
    show();
    raise();
    place();
}

void ImportSheet::showResult() {
    const ImportResult& result = m_imports.result();
    m_report->setFiles(result.files);
    setResultVisible(true);
    QString headline = importCounts(result.totals, QLocale());
    if (headline.isEmpty()) headline = tr("No files found");
    if (result.cancelled) headline = tr("Cancelled: %1").arg(headline);
    m_headline->setText(headline);
    if (result.error) {
        const ErrorText text = describe(*result.error);
        m_headline->setText(text.title);
        m_counts->setText(text.sentence);
        m_counts->show();
    }
    const int bad = m_report->problems();
    m_filter->setVisible(bad > 0 && bad < m_report->rowCount());
    m_filter->setCurrent(bad > 0 ? problems : all);
    setFilter(m_filter->current());
    m_list->setVisible(m_report->rowCount() > 0);
    const size_t activities = m_report->activities().size();
    m_open->setVisible(activities > 0);
    m_open->setText(activities == 1 ? tr("Open activity") : tr("Open activities"));
    m_undo->setEnabled(true);
    m_undo->setVisible(result.totals.imported + result.totals.updated + result.totals.partial > 0);
    place();
}

void ImportSheet::showUndone(int takenBack) {
    m_report->setFiles({});
    setResultVisible(false);
    m_cancel->hide();
    m_share->hide();
    m_bar->hide();
    m_close->show();
    m_headline->setText(tr("Import undone"));
    m_counts->setText(
        tr("%1 items were taken back. Your files are as they were.").arg(QLocale().toString(takenBack)));
    place();
}

void ImportSheet::showUndoFailed(const Error& error) {
    const ErrorText text = describe(error);
    m_headline->setText(text.title);
    m_counts->setText(text.sentence);
    m_counts->show();
    m_undo->setEnabled(true);
    place();
}

void ImportSheet::openResult() {
    const std::vector<ActivityId> ids = m_report->activities();
    hide();
    if (ids.size() == 1) {
        Q_EMIT activityRequested(ids.front());
    } else {
        Q_EMIT activitiesRequested();
    }
}

void ImportSheet::setFilter(int choice) {
    m_shown->setProblemsOnly(choice == problems);
    place();
}

void ImportSheet::setRoom(const QRect& room) {
    m_room = room;
    place();
}

// As high as its content, and the list as high as it may be.
void ImportSheet::place() {
    if (m_room.isEmpty() || isHidden()) return;
    const int width = qMin(m_room.width(), m_theme.px(tokens::sheetWidth));
    const auto height = [this, width] {
        layout()->activate();
        return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                             : layout()->totalSizeHint().height();
    };
    m_list->setFixedHeight(0);
    setFixedWidth(width); // the rows wrap in it
    const int most = qMin(m_theme.px(tokens::sheetListHeight), m_room.height() - height());
    int wanted = 0;
    for (int row = 0; row < m_shown->rowCount() && wanted < most; ++row)
        wanted += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(qBound(0, wanted, qMax(0, most)));
    const QSize size(width, qMin(m_room.height(), height()));
    setGeometry(QRect(m_room.bottomRight() - QPoint(size.width() - 1, size.height() - 1), size));
}

} // namespace vd
