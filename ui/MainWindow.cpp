// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

namespace vd {

MainWindow::MainWindow(Store&, Preferences&, QWidget* parent) : QMainWindow(parent) {}

MainWindow::~MainWindow() = default;

void MainWindow::importPaths(const QStringList&) {}

} // namespace vd
