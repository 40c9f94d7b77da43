// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ActivityHeader.h"

#include "ui/Attribution.h"
#include "ui/pages/ActivityStats.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Theme.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace vd {

ActivityHeader::ActivityHeader(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_lines(new QHBoxLayout(this)), m_what(new QHBoxLayout),
      m_from(new QHBoxLayout), m_icon(new QLabel), m_sportName(new Label(theme, Type::body, Role::text)),
      m_start(new Label(theme, Type::body, Role::text2)),
      m_device(new ElidedLabel(theme, Type::body, Role::text3)), m_discs(new SourceDiscs(theme)),
      m_file(new ElidedLabel(theme, Type::small, Role::text2)), m_merged(makeLink({})) {
    for (QWidget* part : {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_sportName),
                          static_cast<QWidget*>(m_start), static_cast<QWidget*>(m_device)})
        m_what->addWidget(part);
    m_what->addStretch(1);
    for (QWidget* part :
         {static_cast<QWidget*>(m_discs), static_cast<QWidget*>(m_file), static_cast<QWidget*>(m_merged)})
        m_from->addWidget(part);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->addLayout(m_what, 1);
    m_lines->addLayout(m_from);
    connect(m_merged, &QPushButton::clicked, this, &ActivityHeader::sourcesRequested);
    connect(&theme, &Theme::changed, this, &ActivityHeader::restyle);
    restyle();
}

void ActivityHeader::setDetail(const ActivityDetail& detail) {
    const Activity& activity = detail.activity;
    m_sport = activity.summary.sport;
    m_sportName->setText(displayName(m_sport));
    m_start->setText(startText(activity.summary.start));
    m_device->setText(activity.device);
    m_discs->setProviders(activity.sources);
    const int sources = static_cast<int>(detail.recordings.size());
    m_merged->setText(tr("Merged from %n sources", nullptr, sources));
    m_merged->setVisible(sources > 1);
    m_file->setText(QFileInfo(activity.sourceFile).fileName());
    m_file->setVisible(sources <= 1 && activity.primarySource == u"files" && !m_file->text().isEmpty());
    setLinks(detail);
    restyle();
}

void ActivityHeader::setLinks(const ActivityDetail& detail) {
    qDeleteAll(m_links);
    m_links.clear();
    for (const ViewLink& view : viewLinks(detail)) {
        QPushButton* link = makeLink(view.text);
        link->setToolTip(view.address.toString());
        connect(link, &QPushButton::clicked, this,
                [address = view.address] { QDesktopServices::openUrl(address); });
        m_from->addWidget(link);
        m_links << link;
    }
}

void ActivityHeader::restyle() {
    for (QBoxLayout* part : {m_what, m_from})
        part->setSpacing(m_theme.px(tokens::gap));
    setMinimumHeight(m_theme.px(tokens::buttonHeightInCard));
    const int size = m_theme.px(tokens::iconRow);
    const SportInfo& sport = info(m_sport);
    m_icon->setPixmap(m_theme.pixmap(QString::fromLatin1(sport.icon), size, tokens::sportRole(sport.family),
                                     devicePixelRatioF()));
    for (QPushButton* link : qAsConst(m_links))
        link->setFont(m_theme.font(Type::smallStrong)); // bold, as Strava's guidelines ask
    arrange();
}

void ActivityHeader::setRoom(int width) {
    m_room = width;
    arrange();
}

void ActivityHeader::arrange() {
    const bool fits =
        m_what->sizeHint().width() + m_theme.px(tokens::gap) + m_from->sizeHint().width() <= m_room;
    m_lines->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_lines->setSpacing(m_theme.px(fits ? tokens::gap : tokens::gapSmall));
    // Below, they begin where the line above begins.
    m_lines->setAlignment(m_from, fits ? Qt::Alignment() : Qt::AlignLeft);
}

} // namespace vd
