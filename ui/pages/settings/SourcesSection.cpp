// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/SourcesSection.h"

#include "models/MetricText.h"
#include "models/store/Store.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace vd {

SourcesSection::SourcesSection(const PageContext& context)
    : Section(context), m_order(new QWidget), m_metric(new QComboBox), m_list(new QListWidget),
      m_up(makeButton(context.theme, ButtonLook::normal, tr("Up"), QStringLiteral("up"))),
      m_down(makeButton(context.theme, ButtonLook::normal, tr("Down"), QStringLiteral("down"))),
      m_reset(makeButton(context.theme, ButtonLook::flat, tr("Usual order"))) {
    m_none = addSentence(tr("Where several sources speak of the same, you choose here which is asked first. "
                            "So far no two of your sources do."));
    build();
    connect(m_metric, &QComboBox::activated, this, &SourcesSection::showOrder);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_up->setEnabled(row > 0);
        m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_sources.clear();
        save();
    });
}

void SourcesSection::build() {
    auto* column = new QVBoxLayout(m_order);
    column->setContentsMargins(0, 0, 0, 0);
    auto* first = new Label(context().theme, Type::small, Role::text2,
                            tr("The first one that speaks of a day is taken; of steps, distance and calories "
                               "by the hour, so that another fills what the first did not see. Sources are "
                               "never added up."));
    first->setWordWrap(true);
    m_list->setProperty("look", QStringLiteral("sections"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_metric->setAccessibleName(tr("What is measured"));
    m_list->setAccessibleName(tr("Sources, the first asked first"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch(1);
    buttons->addWidget(m_reset);
    column->addWidget(first);
    column->addWidget(m_metric, 0, Qt::AlignLeft);
    column->addWidget(m_list);
    column->addLayout(buttons);
    addWide(m_order);
    m_list->setFixedHeight(context().theme.px(tokens::sourceListRows * tokens::tableRow));
}

void SourcesSection::refresh() {
    const QVariant shown = m_metric->currentData();
    m_metric->clear();
    for (const Metric metric : contestedMetrics(context().store.database()))
        m_metric->addItem(displayName(metric), key(metric));
    m_metric->setCurrentIndex(qMax(0, m_metric->findData(shown)));
    m_none->setVisible(m_metric->count() == 0);
    m_order->setVisible(m_metric->count() > 0);
    showOrder();
}

void SourcesSection::showOrder() {
    const std::optional<Metric> metric = metricFromKey(m_metric->currentData().toString());
    if (!metric) return;
    m_sources = sourcesOf(context().store.database(), *metric);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const ConnectionRow& source : m_sources) {
        const QString provider = sourceName(source.provider);
        m_list->addItem(source.displayName.isEmpty() || source.displayName == provider
                            ? provider
                            : QStringLiteral("%1 · %2").arg(source.displayName, provider));
        m_list->item(m_list->count() - 1)->setSizeHint(QSize(0, context().theme.px(tokens::tableRow)));
    }
    m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
}

void SourcesSection::move(int rows) {
    const int from = m_list->currentRow();
    const int to = from + rows;
    std::swap(m_sources[static_cast<size_t>(from)], m_sources[static_cast<size_t>(to)]);
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    save();
}

void SourcesSection::save() {
    const std::optional<Metric> metric = metricFromKey(m_metric->currentData().toString());
    if (!metric) return;
    std::vector<ConnectionId> order;
    for (const ConnectionRow& source : m_sources)
        order.push_back(source.id);
    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher] {
        watcher->deleteLater();
        try {
            watcher->waitForFinished(); // it is; this throws what it carries
            showOrder();
        } catch (const Error& error) {
            Q_EMIT failed(error);
        }
    });
    watcher->setFuture(context().store.setMetricOrder(*metric, std::move(order)));
}

} // namespace vd
