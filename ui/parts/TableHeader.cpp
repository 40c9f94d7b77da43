// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/TableHeader.h"

#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace vd {

TableHeader::TableHeader(Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme) {
    setSectionsClickable(true);
    setSectionsMovable(false);
    setHighlightSections(false);
    setMinimumSectionSize(1);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        viewport()->update();
    });
}

QString TableHeader::title(int section) const {
    return model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
}

Qt::Alignment TableHeader::alignment(int section) const {
    return Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
}

int TableHeader::titleWidth(int section) const {
    const int text = QFontMetrics(m_theme.font(Type::smallMedium)).horizontalAdvance(title(section));
    return text + 2 * m_theme.px(tokens::cellPadding);
}

QSize TableHeader::sizeHint() const {
    return QSize(QHeaderView::sizeHint().width(), m_theme.px(tokens::tableHeader));
}

void TableHeader::paintEvent(QPaintEvent* event) {
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(QRectF(0, height() - tokens::lineBorder, width(), tokens::lineBorder),
                     m_theme.color(Role::cardBorder));
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const QString text = title(section);
    const int padding = m_theme.px(tokens::cellPadding);
    const QRect inner = rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    painter->setFont(m_theme.font(Type::smallMedium));
    painter->setPen(m_theme.color(Role::text2));
    painter->drawText(inner, static_cast<int>(alignment(section)), text);
    if (sortIndicatorSection() == section) {
        const int size = m_theme.px(tokens::sortArrow);
        const int advance = painter->fontMetrics().horizontalAdvance(text);
        const int gap = m_theme.px(tokens::radiusBar);
        const bool right = alignment(section).testFlag(Qt::AlignRight);
        const int x = right ? inner.right() + 1 - advance - gap - size
                            : inner.left() + (text.isEmpty() ? 0 : advance + gap);
        const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
        painter->drawPixmap(x, rect.center().y() - size / 2,
                            m_theme.pixmap(up ? QStringLiteral("up") : QStringLiteral("down"), size,
                                           Role::text2, painter->device()->devicePixelRatioF()));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange) && section == m_current) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(Role::accent), tokens::lineFocus));
        const double radius = m_theme.px(tokens::radiusChip);
        const double inset = m_theme.px(tokens::gapTiny);
        painter->drawRoundedRect(QRectF(rect).adjusted(1, inset, -1, -inset), radius, radius);
    }
    painter->restore();
}

void TableHeader::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: step(-1); break;
    case Qt::Key_Right: step(1); break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: sortBy(m_current); break;
    default: QHeaderView::keyPressEvent(event);
    }
}

void TableHeader::focusInEvent(QFocusEvent* event) {
    QHeaderView::focusInEvent(event);
    if (isSectionHidden(m_current)) step(1);
    viewport()->update();
}

void TableHeader::step(int direction) {
    int visual = visualIndex(m_current);
    do {
        visual += direction;
        if (visual < 0 || visual >= count()) return;
    } while (isSectionHidden(logicalIndex(visual)));
    m_current = logicalIndex(visual);
    viewport()->update();
}

void TableHeader::sortBy(int section) {
    const bool same = sortIndicatorSection() == section;
    const bool ascending = same && sortIndicatorOrder() == Qt::DescendingOrder;
    setSortIndicator(section, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
}

} // namespace vd
