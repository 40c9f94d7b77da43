// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/auth/SignIn.h"
#include "services/sync/SyncStatus.h"
#include "ui/pages/Pages.h"
#include "ui/pages/connections/WaitStep.h"

#include <QDialog>

#include <memory>

class QPushButton;
class QStackedWidget;

namespace vd {

class ClientStep;
class DataStep;
class DoneStep;
class FailedStep;
class StepRow;

// Links an account, from the choice of a service to what it shares; or signs in again to one that is linked.
class ConnectDialog : public QDialog {
    Q_OBJECT
public:
    // Why it is opened for an account that is linked (or was).
    struct Again {
        const Provider* provider;
        ConnectionId connection; // who signs in has to be this account
        bool strictCache;
    };
    // `context.sync` is there and outlives the dialog.
    ConnectDialog(const PageContext& context, WaitStep::Browser browser, QWidget* parent = nullptr);
    ConnectDialog(const PageContext& context, WaitStep::Browser browser, const Again& again,
                  QWidget* parent = nullptr);
    ~ConnectDialog() override; // ends a sign-in that runs

Q_SIGNALS:
    void importRequested(); // the person would rather import an export

private:
    enum class Step { choose, client, wait, data, done, failed };
    void build();
    void addStep(QWidget* step);
    void connectSteps();
    void goTo(Step step);
    void choose(const Provider* provider);
    void makeClientStep();
    void signIn();
    void signInFinished();
    void showLinked();
    void fail(const Error& error);
    void back();
    void next();
    void showButtons();
    bool takesKey() const;
    std::optional<ConnectionStatus> linkedStatus() const;

    PageContext m_context;
    const Provider* m_provider = nullptr;
    ConnectionId m_expected = 0; // 0: whoever signs in
    bool m_another = false;      // the person agreed to a second account
    bool m_strictBefore = true;
    ConnectionId m_linked = 0;
    std::unique_ptr<SignIn> m_signIn;
    Step m_step = Step::choose;

    StepRow* m_steps;
    QStackedWidget* m_stack;
    ClientStep* m_client = nullptr; // of the chosen service
    WaitStep* m_wait;
    DataStep* m_data;
    DoneStep* m_done;
    FailedStep* m_failed;
    QPushButton* m_back;
    QPushButton* m_cancel;
    QPushButton* m_next;
};

} // namespace vd
