// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/SideBar.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace vd {

namespace {

constexpr int iconRole = Qt::UserRole + 1;
constexpr int numberRole = Qt::UserRole + 2; // of the page; the rule has none
constexpr int badgeRole = Qt::UserRole + 3;

// At a font of 10 pt.
constexpr double badgeHeight = 18;
constexpr double badgePadding = 5; // either side of a number of several digits
constexpr double railBadge = 9;

// One row of the side bar: a page, or the profile at the foot.
struct SideRow {
    QRect rect;
    QString icon;
    QString text;
    int badge = 0;
    bool rail = false;
    bool selected = false;
    bool hovered = false;
    bool focused = false;
};

// The width it takes from the name. A rail has room for a dot: the number is in the tool tip.
int paintBadge(QPainter& painter, const Theme& theme, const SideRow& row) {
    if (row.badge <= 0) return 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::warn));
    const double y = row.rect.center().y() + 0.5;
    if (row.rail) {
        const double size = theme.px(railBadge);
        const double x = row.rect.center().x() + theme.px(tokens::iconRow) / 2.0;
        painter.drawEllipse(QPointF(x, y - theme.px(tokens::iconRow) / 2.0), size / 2, size / 2);
        return 0;
    }
    painter.setFont(theme.font(Type::smallStrong));
    const QString number = QLocale().toString(row.badge);
    const int height = theme.px(badgeHeight);
    const int width =
        qMax(height, painter.fontMetrics().horizontalAdvance(number) + 2 * theme.px(badgePadding));
    const QRectF pill(row.rect.right() + 1 - theme.px(tokens::gap) - width, y - height / 2.0, width, height);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setPen(theme.color(Role::onAccent));
    painter.drawText(pill, Qt::AlignCenter, number);
    return width + theme.px(tokens::gap);
}

void paintSideRow(QPainter& painter, const Theme& theme, const SideRow& row) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = theme.px(tokens::radiusControl);
    if (row.selected || row.hovered) {
        painter.setBrush(theme.color(row.selected ? Role::tint : Role::hover));
        painter.drawRoundedRect(row.rect, radius, radius);
    }
    if (row.focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Role::accent), tokens::lineFocus));
        painter.drawRoundedRect(QRectF(row.rect).adjusted(1, 1, -1, -1), radius, radius);
    }
    const int size = theme.px(tokens::iconRow);
    const Role role = row.selected ? Role::accentText : Role::text2;
    const int indent = row.rail ? (row.rect.width() - size) / 2 : theme.px(tokens::gap);
    painter.drawPixmap(row.rect.left() + indent, row.rect.center().y() - (size - 1) / 2,
                       theme.pixmap(row.icon, size, role, painter.device()->devicePixelRatioF()));
    const int badge = paintBadge(painter, theme, row);
    if (!row.rail) {
        painter.setFont(theme.font(row.selected ? Type::controlStrong : Type::control));
        painter.setPen(theme.color(role));
        const int left = indent + size + theme.px(tokens::gap);
        const QRect text = row.rect.adjusted(left, 0, -theme.px(tokens::gapSmall) - badge, 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(row.text, Qt::ElideRight, text.width()));
    }
    painter.restore();
}

class PageDelegate : public QStyledItemDelegate {
public:
    PageDelegate(const Theme& theme, const bool& rail, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_rail(rail) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const int side = m_theme.px(tokens::gapSmall);
        if (!index.data(numberRole).isValid()) {
            const int indent = side + m_theme.px(tokens::gap);
            const QRect& row = option.rect;
            painter->fillRect(
                QRectF(row.left() + indent, row.center().y(), row.width() - 2 * indent, tokens::lineBorder),
                m_theme.color(Role::cardBorder));
            return;
        }
        SideRow row;
        row.rect = option.rect.adjusted(side, 0, -side, -m_theme.px(tokens::sideRowGap));
        row.icon = index.data(iconRole).toString();
        row.text = index.data().toString();
        row.badge = index.data(badgeRole).toInt();
        row.rail = m_rail;
        row.selected = option.state.testFlag(QStyle::State_Selected);
        row.hovered = option.state.testFlag(QStyle::State_MouseOver);
        row.focused = option.state.testFlag(QStyle::State_HasFocus) &&
                      option.state.testFlag(QStyle::State_KeyboardFocusChange);
        paintSideRow(*painter, m_theme, row);
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const bool isPage = index.data(numberRole).isValid();
        const int height = isPage ? tokens::sideRow + tokens::sideRowGap : tokens::sideRule;
        return QSize(m_theme.px(tokens::railWidth), m_theme.px(height));
    }

private:
    const Theme& m_theme;
    const bool& m_rail;
};

// The mark and the name.
class Brand : public QWidget {
public:
    Brand(const Theme& theme, const bool& rail) : m_theme(theme), m_rail(rail) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const int size = m_theme.px(tokens::mark);
        const int left = m_rail ? (width() - size) / 2 : m_theme.px(tokens::markIndent);
        painter.drawPixmap(left, (height() - size) / 2, markPixmap(size, devicePixelRatioF()));
        if (m_rail) return;
        painter.setFont(m_theme.font(Type::brand));
        painter.setPen(m_theme.color(Role::text));
        const int text = left + size + m_theme.px(tokens::gap);
        painter.drawText(QRect(text, 0, width() - text, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         QStringLiteral("Vitaldeck"));
    }

private:
    const Theme& m_theme;
    const bool& m_rail;
};

class ProfileButton : public QToolButton {
public:
    ProfileButton(const Theme& theme, const bool& rail) : m_theme(theme), m_rail(rail) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        SideRow row;
        row.rect = rect();
        row.icon = QStringLiteral("user");
        row.text = text();
        row.rail = m_rail;
        row.hovered = underMouse() || isDown();
        paintSideRow(painter, m_theme, row);
        if (m_rail) return;
        const int size = m_theme.px(tokens::iconSmall);
        painter.drawPixmap(width() - size - m_theme.px(tokens::gap), (height() - size) / 2,
                           m_theme.pixmap(QStringLiteral("down"), size, Role::text2, devicePixelRatioF()));
    }

private:
    const Theme& m_theme;
    const bool& m_rail;
};

} // namespace

SideBar::SideBar(Theme& theme, QMenu* profileMenu, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(new QStandardItemModel(this)), m_list(new QListView),
      m_profile(new ProfileButton(theme, m_rail)) {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PageDelegate(theme, m_rail, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Pages"));
    m_profile->setText(tr("Main profile"));
    m_profile->setAccessibleName(tr("Main profile: units, theme, about"));
    m_profile->setFocusPolicy(Qt::StrongFocus);
    m_profile->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_profile->setPopupMode(QToolButton::InstantPopup);
    m_profile->setMenu(profileMenu);

    auto* foot = new QHBoxLayout;
    foot->addWidget(m_profile);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(new Brand(theme, m_rail));
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.data(numberRole).toInt()); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.data(numberRole).toInt()); });
    restyle();
    connect(&theme, &Theme::changed, this, &SideBar::restyle);
}

void SideBar::addPage(const QString& icon, const QString& name, bool keeps) {
    if (keeps && !m_hasRule && m_pages > 0) {
        auto* rule = new QStandardItem;
        rule->setFlags(Qt::NoItemFlags);
        m_model->appendRow(rule);
        m_hasRule = true;
    }
    auto* item = new QStandardItem(name);
    item->setData(icon, iconRole);
    item->setData(m_pages++, numberRole);
    item->setToolTip(m_rail ? name : QString());
    m_model->appendRow(item);
}

void SideBar::setCurrent(int page) {
    const QModelIndexList found = m_model->match(m_model->index(0, 0), numberRole, page, 1, Qt::MatchExactly);
    m_list->setCurrentIndex(found.value(0));
}

QStandardItem* SideBar::itemOf(int page) const {
    const QModelIndexList found = m_model->match(m_model->index(0, 0), numberRole, page, 1, Qt::MatchExactly);
    return found.isEmpty() ? nullptr : m_model->itemFromIndex(found.constFirst());
}

void SideBar::setBadge(int page, int count, const QString& words) {
    QStandardItem* item = itemOf(page);
    if (item == nullptr) return;
    item->setData(count, badgeRole);
    //: a page and what is to be done there: "Connections, 2 accounts need attention"
    item->setAccessibleText(words.isEmpty() ? item->text() : tr("%1, %2").arg(item->text(), words));
    restyle();
}

void SideBar::setRail(bool rail) {
    if (rail == m_rail) return;
    m_rail = rail;
    restyle();
}

void SideBar::restyle() {
    setFixedWidth(m_theme.px(m_rail ? tokens::railWidth : tokens::sideBarWidth));
    layout()->setContentsMargins(0, 0, 1, m_theme.px(tokens::gapSmall + tokens::sideRowGap));
    layout()->itemAt(0)->widget()->setFixedHeight(m_theme.px(tokens::brandHeight));
    const int side = m_theme.px(tokens::gapSmall);
    layout()->itemAt(2)->layout()->setContentsMargins(side, 0, side, 0);
    m_profile->setFixedHeight(m_theme.px(tokens::sideRow));
    m_profile->setToolTip(m_rail ? m_profile->text() : QString());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem* item = m_model->item(row);
        const QString words = item->accessibleText().isEmpty() ? item->text() : item->accessibleText();
        m_model->item(row)->setToolTip(m_rail ? words : QString());
    }
    QPalette colors = m_list->palette();
    colors.setColor(QPalette::Base, m_theme.color(Role::side));
    m_list->setPalette(colors);
    m_list->doItemsLayout();
    update();
}

void SideBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::side));
    painter.fillRect(QRectF(width() - tokens::lineBorder, 0, tokens::lineBorder, height()),
                     m_theme.color(Role::cardBorder));
}

} // namespace vd
