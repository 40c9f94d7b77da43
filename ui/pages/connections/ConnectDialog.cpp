// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/ConnectDialog.h"

#include "models/ErrorText.h"
#include "services/sync/SyncService.h"
#include "ui/pages/connections/ChooseStep.h"
#include "ui/pages/connections/ClientStep.h"
#include "ui/pages/connections/OutcomeSteps.h"
#include "ui/pages/connections/StepRow.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Rule.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double dialogWidth = 560;
constexpr double dialogHeight = 560;

// The client that is kept, when the keychain gives it. The dialog may be gone by then.
QCoro::Task<void> askKept(QPointer<ClientStep> step, SyncService* sync, QString provider) {
    QString problem;
    try {
        const std::optional<Client> kept = co_await sync->keptClient(provider);
        if (step && kept) step->setKept(*kept);
    } catch (const Error& error) {
        problem = describe(error).sentence;
    }
    if (step && !problem.isEmpty()) step->showProblem(problem);
}

} // namespace

ConnectDialog::ConnectDialog(const PageContext& context, WaitStep::Browser browser, QWidget* parent)
    : QDialog(parent), m_context(context),
      m_steps(new StepRow(context.theme, {tr("Choose"), tr("Sign-in"), tr("Data"), tr("Done")})),
      m_stack(new QStackedWidget), m_wait(new WaitStep(context.theme, std::move(browser))),
      m_data(new DataStep(context.theme)), m_done(new DoneStep(context.theme)),
      m_failed(new FailedStep(context.theme)),
      m_back(makeButton(context.theme, ButtonLook::normal, tr("Back"))),
      m_cancel(makeButton(context.theme, ButtonLook::normal, tr("Cancel"))),
      m_next(makeButton(context.theme, ButtonLook::primary, {})) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Link an account"));
    build();
    connectSteps();
    goTo(Step::choose);
}

ConnectDialog::ConnectDialog(const PageContext& context, WaitStep::Browser browser, const Again& again,
                             QWidget* parent)
    : ConnectDialog(context, std::move(browser), parent) {
    m_expected = again.connection;
    m_strictBefore = again.strictCache;
    //: %1 is a service
    setWindowTitle(tr("Sign in to %1").arg(again.provider->name()));
    choose(again.provider);
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::build() {
    Theme& theme = m_context.theme;
    auto* column = new QVBoxLayout(this);
    const int padding = theme.px(tokens::padding);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(theme.px(tokens::gap));
    column->addWidget(m_steps);
    column->addWidget(new Rule(theme));
    column->addWidget(m_stack, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(tokens::gapSmall));
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_next);
    column->addLayout(buttons);
    addStep(new ChooseStep(theme, allProviders()));
    addStep(new QWidget); // of the service, once it is chosen
    for (QWidget* step : {static_cast<QWidget*>(m_wait), static_cast<QWidget*>(m_data),
                          static_cast<QWidget*>(m_done), static_cast<QWidget*>(m_failed)})
        addStep(step);
    const QSize room = parentWidget() != nullptr ? parentWidget()->window()->size() : QSize();
    const QSize wanted(theme.px(dialogWidth), theme.px(dialogHeight));
    resize(room.isValid() ? wanted.boundedTo(room) : wanted);
}

// Steps are as long as they have to be; the dialog is as high as a screen allows.
void ConnectDialog::addStep(QWidget* step) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(step);
    step->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(area);
}

void ConnectDialog::connectSteps() {
    connect(findChild<ChooseStep*>(), &ChooseStep::chosen, this, &ConnectDialog::choose);
    connect(m_data, &DataStep::reviewRequested, this, [this] {
        m_expected = m_linked;
        goTo(Step::client);
    });
    connect(m_back, &QPushButton::clicked, this, &ConnectDialog::back);
    connect(m_next, &QPushButton::clicked, this, &ConnectDialog::next);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_step == Step::wait) return back();
        reject();
    });
    m_wait->setPaste(
        [this](const QString& address) { return m_signIn != nullptr && m_signIn->paste(address); });
    connect(m_context.sync, &SyncService::linked, this, [this](qint64 connection) { m_linked = connection; });
}

void ConnectDialog::goTo(Step step) {
    constexpr int signInStep = 1;
    constexpr int dataStep = 2;
    constexpr int doneStep = 3;
    m_step = step;
    m_stack->setCurrentIndex(static_cast<int>(step));
    switch (step) {
    case Step::choose: m_steps->setCurrent(0); break;
    case Step::client:
    case Step::wait:
    case Step::failed: m_steps->setCurrent(signInStep); break;
    case Step::data: m_steps->setCurrent(dataStep); break;
    case Step::done: m_steps->setCurrent(doneStep); break;
    }
    showButtons();
}

void ConnectDialog::showButtons() {
    const bool canChoose = m_expected == 0;
    m_back->setVisible((m_step == Step::client && canChoose) || m_step == Step::failed);
    m_cancel->setVisible(m_step != Step::done && m_step != Step::data);
    m_next->setVisible(m_step != Step::choose && m_step != Step::wait);
    m_next->setEnabled(m_step != Step::client || m_client->isComplete());
    switch (m_step) {
    case Step::client: m_next->setText(takesKey() ? tr("Link") : tr("Open the browser")); break;
    case Step::data: m_next->setText(tr("Next")); break;
    case Step::failed: m_next->setText(m_another ? tr("Link a second account") : tr("Try again")); break;
    case Step::done: m_next->setText(tr("Done")); break;
    case Step::choose:
    case Step::wait: break;
    }
    m_next->setDefault(!m_next->isHidden());
}

bool ConnectDialog::takesKey() const {
    return m_provider != nullptr && m_provider->descriptor.auth.way == AuthSpec::Way::key;
}

void ConnectDialog::choose(const Provider* provider) {
    if (provider != m_provider) {
        m_provider = provider;
        makeClientStep();
    }
    goTo(Step::client);
}

void ConnectDialog::makeClientStep() {
    auto* area = static_cast<QScrollArea*>(m_stack->widget(static_cast<int>(Step::client)));
    m_client = new ClientStep(m_context.theme, *m_provider, m_context.folder, m_strictBefore);
    area->setWidget(m_client);
    m_client->setAutoFillBackground(false);
    connect(m_client, &ClientStep::changed, this, &ConnectDialog::showButtons);
    connect(m_client, &ClientStep::importRequested, this, [this] {
        Q_EMIT importRequested();
        reject();
    });
    askKept(m_client, m_context.sync, m_provider->id());
}

void ConnectDialog::signIn() {
    if (takesKey()) {
        m_wait->beginWithKey(m_provider->name());
    } else {
        m_wait->begin();
    }
    goTo(Step::wait);
    try {
        m_signIn = m_context.sync->signIn(*m_provider, {.client = m_client->client(),
                                                        .strictCache = m_client->strictCache(),
                                                        .expected = m_expected,
                                                        .another = m_another,
                                                        .keyEnds = m_client->keyEnds()});
    } catch (const Error& error) {
        return fail(error);
    }
    connect(m_signIn.get(), &SignIn::ready, m_wait, &WaitStep::open);
    connect(m_signIn.get(), &SignIn::returned, m_wait, &WaitStep::showReturned);
    // Queued: the sign-in is deleted by the slot, and must have left its own signal by then.
    connect(m_signIn.get(), &SignIn::finished, this, &ConnectDialog::signInFinished, Qt::QueuedConnection);
    m_signIn->start();
}

void ConnectDialog::signInFinished() {
    if (!m_signIn || !m_signIn->isFinished()) return; // it was given up meanwhile
    const std::optional<Error> error = m_signIn->error();
    m_signIn.reset();
    if (!error) return showLinked();
    if (error->code() == ErrorCode::cancelled) return goTo(Step::client);
    fail(*error);
}

void ConnectDialog::showLinked() {
    m_done->setService(m_provider->name());
    const std::optional<ConnectionStatus> status = linkedStatus();
    if (status) m_data->setStatus(*status);
    goTo(status ? Step::data : Step::done);
}

std::optional<ConnectionStatus> ConnectDialog::linkedStatus() const {
    for (const ConnectionStatus& status : m_context.sync->statuses()) {
        if (status.connection.id == m_linked) return status;
    }
    return std::nullopt;
}

void ConnectDialog::fail(const Error& error) {
    // Somebody else than expected: taken for a second account only when the person says so.
    m_another = error.code() == ErrorCode::otherAccount && m_expected == 0;
    m_failed->setError(error);
    goTo(Step::failed);
}

void ConnectDialog::back() {
    m_signIn.reset();
    m_another = false;
    goTo(m_step == Step::client ? Step::choose : Step::client);
}

void ConnectDialog::next() {
    switch (m_step) {
    case Step::client:
    case Step::failed: return signIn();
    case Step::data: return goTo(Step::done);
    case Step::done: return accept();
    case Step::choose:
    case Step::wait: return;
    }
}

} // namespace vd
