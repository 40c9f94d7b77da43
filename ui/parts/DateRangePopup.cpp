// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/DateRangePopup.h"

#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QPainter>
#include <QScreen>

namespace vd {

DateRangePopup::DateRangePopup(Theme& theme, const DayRange& range, const QDate& latest, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_first(makeEdit(range.first, latest, tr("From"))),
      m_last(makeEdit(range.last, latest, tr("To"))) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Period"));
    auto* grid = new QGridLayout(this);
    const int padding = theme.px(tokens::padding);
    grid->setContentsMargins(padding, padding, padding, padding);
    grid->setSpacing(theme.px(tokens::gapSmall));
    //: first day of a period
    grid->addWidget(new Label(theme, Type::small, Role::text2, tr("From")), 0, 0);
    grid->addWidget(m_first, 0, 1);
    //: last day of a period
    grid->addWidget(new Label(theme, Type::small, Role::text2, tr("To")), 1, 0);
    grid->addWidget(m_last, 1, 1);
    connect(m_first, &QDateEdit::dateChanged, this, [this] { tell(true); });
    connect(m_last, &QDateEdit::dateChanged, this, [this] { tell(false); });
}

QDateEdit* DateRangePopup::makeEdit(const QDate& date, const QDate& latest, const QString& name) {
    auto* edit = new QDateEdit(date);
    edit->setMaximumDate(latest);
    edit->setCalendarPopup(true);
    edit->setKeyboardTracking(false); // a year that is half typed is no date
    edit->setAccessibleName(name);
    edit->setFont(m_theme.font(Type::control));
    edit->setMinimumHeight(m_theme.px(tokens::buttonHeight));
    return edit;
}

// The end that was moved pushes the other one along.
void DateRangePopup::tell(bool firstMoved) {
    if (m_first->date() > m_last->date()) {
        QDateEdit* other = firstMoved ? m_last : m_first;
        other->setDate((firstMoved ? m_first : m_last)->date()); // tells
        return;
    }
    Q_EMIT changed({m_first->date(), m_last->date()});
}

void DateRangePopup::openBelow(const QWidget& anchor) {
    adjustSize();
    QPoint place = anchor.mapToGlobal(QPoint(anchor.width() - width(), anchor.height()));
    place.ry() += m_theme.px(tokens::gapTiny);
    const QRect room = anchor.screen()->availableGeometry();
    place.rx() = qBound(room.left(), place.x(), qMax(room.left(), room.right() - width()));
    if (place.y() + height() > room.bottom())
        place.ry() = anchor.mapToGlobal(QPoint(0, 0)).y() - height() - m_theme.px(tokens::gapTiny);
    move(place);
    show();
    m_first->setFocus(Qt::PopupFocusReason);
}

void DateRangePopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::base));
    painter.setPen(QPen(m_theme.color(Role::buttonBorder), tokens::lineBorder));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace vd
