// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace vd {

class Theme;

// What lies over a card while cards are edited: its name, a grip to drag it by, an eye to hide it. Ctrl with
// an arrow key moves the card, Space hides or shows it.
class CardHandle : public QWidget {
    Q_OBJECT
public:
    CardHandle(Theme& theme, QString title, QWidget* parent);

    void setCardHidden(bool hidden);
    void setPosition(int number, int of); // among the cards it can change places with; from 1

Q_SIGNALS:
    void moveRequested(int places);
    void hideToggled();
    void draggedTo(QPoint globalPosition);
    void dropped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRect strip() const;
    void place();

    Theme& m_theme;
    QString m_title;
    QToolButton* m_eye;
    bool m_hidden = false;
    bool m_dragging = false;
};

// The place of a card in a grid, where it can be edited.
class CardFrame : public QWidget {
    Q_OBJECT
public:
    // Takes the card.
    CardFrame(Theme& theme, QString id, const QString& title, QWidget* card, QWidget* parent = nullptr);

    const QString& id() const { return m_id; }
    QWidget* card() const { return m_card; }
    CardHandle* handle() const { return m_handle; }
    // While it is edited a card that the person hid is there, pale; else it is not.
    void setState(bool editing, bool hidden);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_id;
    QWidget* m_card;
    CardHandle* m_handle;
};

} // namespace vd
