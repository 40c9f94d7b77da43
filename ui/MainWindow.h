// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace vd {

class Preferences;
class Store;

// The window: side bar, tool bar row, pages. Files dropped anywhere on it are imported.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // `store` and `preferences` outlive the window.
    MainWindow(Store& store, Preferences& preferences, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Starts an import of files and folders, as a drop does.
    void importPaths(const QStringList& paths);
};

} // namespace vd
