// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MadeUpDay.h"

#include "ui/MainWindow.h"
#include "ui/Preferences.h"
#include "ui/pages/day/DayPage.h"
#include "ui/parts/SheetTable.h"
#include "ui/parts/Tile.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace vd::test {

// The real window on the page of a day, with a store of its own. It is Friday, 18:42.
struct DayDesk {
    QTemporaryDir folder;
    Store store{DatabaseOptions{folder.filePath(QStringLiteral("store.sqlite")), {}}};
    Preferences preferences;
    std::unique_ptr<MainWindow> window;

    explicit DayDesk(const Destination& destination = Destination::day({}), bool filled = true,
                     QSize size = {1280, 800}) {
        if (filled) applyFriday(store);
        preferences.setTheme(ThemeChoice::light);
        window = std::make_unique<MainWindow>(
            store, preferences, [] { return QDateTime(friday, QTime(18, 42), QTimeZone("Europe/Berlin")); });
        window->resize(size);
        window->go(destination);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    template <typename T>
    T* find() const {
        return page()->findChild<T*>();
    }
    DayPage* page() const { return window->findChild<DayPage*>(); }
    SheetTable* table(const QString& name) const {
        for (SheetTable* each : page()->findChildren<SheetTable*>()) {
            if (each->accessibleName() == name) return each;
        }
        return nullptr;
    }
    SheetTable* words() const { return table(QStringLiteral("What each source said")); }
    SheetTable* raw() const { return table(QStringLiteral("Raw data")); }
    // "11,817 so far, within usual"
    QString tile(const QString& label) const {
        for (const Tile* each : page()->findChildren<Tile*>()) {
            if (each->content().label != label) continue;
            QStringList parts;
            for (const Quantity& part : each->content().value)
                parts << part.text();
            return parts.join(u' ') + QStringLiteral(", ") + each->content().word;
        }
        return {};
    }
    QToolButton* tool(const QString& name) const {
        for (QToolButton* each : window->findChildren<QToolButton*>()) {
            if (each->accessibleName() == name && each->isVisible()) return each;
        }
        return nullptr;
    }
    QPushButton* button(const QString& text) const {
        for (QPushButton* each : window->findChildren<QPushButton*>()) {
            if (each->text() == text && each->isVisible()) return each;
        }
        return nullptr;
    }
    bool says(const QString& text) const {
        for (const QLabel* label : page()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) return true;
        }
        return false;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : window.get(),
                        key, modifiers);
    }
};

} // namespace vd::test
