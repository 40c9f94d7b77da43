// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch/WatchedFolders.h"

#include "services/watch/FolderWatch.h"
#include "services/watch/GarminTree.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPointer>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>

namespace vd {

namespace {

constexpr int mostLooks = 16; // at a time: they wait for drives, not for the processor
constexpr int patienceMs = 2000;
const QString trigger = QStringLiteral("watch"); // see models/store/Runs.h

QString cleaned(const QString& path) {
    return QDir::cleanPath(QDir(path).absolutePath());
}

QString folderId(const QString& path) {
    return QStringLiteral("folder:") + path;
}

std::vector<GarminTree> devicesOn(const Volumes::Roots& roots) {
    std::vector<GarminTree> devices;
    for (const QString& root : roots()) {
        if (std::optional<GarminTree> tree = garminTreeAt(root)) devices.push_back(std::move(*tree));
    }
    return devices;
}

} // namespace

class WatchedFolders::State {
public:
    State(WatchedFolders& face, Parts parts, Imports imports);

    void findDevices();
    void reconcile();
    void change(const WatchChoices& choices);
    FolderWatch* watchOf(const QString& id) const;
    const GarminTree* plugged(const QString& id) const;
    const WatchChoices::Device* known(const QString& id) const;
    bool isBusy() const;
    void enqueue(FolderWatch* watch, const QStringList& files);
    void startNext();
    void jobFinished();
    void tellIfIdle();
    void tellFound(const std::vector<GarminTree>& before);
    bool isAsking(const GarminTree& tree) const;
    QString indexFile(const QString& id) const;

    WatchedFolders& face;
    Parts parts;
    Imports imports;
    std::unique_ptr<QThreadPool> pool = std::make_unique<QThreadPool>();
    std::vector<GarminTree> devices; // that are plugged in
    bool isFinding = false;
    bool findsAgain = false;

    struct Waiting {
        QPointer<FolderWatch> watch;
        QStringList files;
    };
    std::deque<Waiting> queue; // the first is being imported
    std::unique_ptr<ImportJob> job;
    std::vector<std::unique_ptr<FolderWatch>> watches; // in the order of the choices
    bool wasBusy = false;

private:
    std::unique_ptr<FolderWatch> makeWatch(const FolderWatch::Place& place);
};

WatchedFolders::State::State(WatchedFolders& owner, Parts made, Imports when)
    : face(owner), parts(std::move(made)), imports(when) {
    pool->setMaxThreadCount(mostLooks);
}

QString WatchedFolders::State::indexFile(const QString& id) const {
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return QDir(parts.indexFolder).filePath(QString::fromLatin1(hash.toHex().first(16)));
}

FolderWatch* WatchedFolders::State::watchOf(const QString& id) const {
    const auto watch = std::find_if(watches.begin(), watches.end(),
                                    [&](const auto& each) { return each->place().id == id; });
    return watch == watches.end() ? nullptr : watch->get();
}

const GarminTree* WatchedFolders::State::plugged(const QString& id) const {
    const auto device =
        std::find_if(devices.begin(), devices.end(), [&](const GarminTree& each) { return each.id == id; });
    return device == devices.end() ? nullptr : &*device;
}

const WatchChoices::Device* WatchedFolders::State::known(const QString& id) const {
    const auto& all = parts.choices.devices;
    const auto device =
        std::find_if(all.begin(), all.end(), [&](const WatchChoices::Device& each) { return each.id == id; });
    return device == all.end() ? nullptr : &*device;
}

std::unique_ptr<FolderWatch> WatchedFolders::State::makeWatch(const FolderWatch::Place& place) {
    const bool follows = imports == Imports::byItself;
    auto watch = std::make_unique<FolderWatch>(
        place, FolderWatch::Parts{parts.clock, *pool, indexFile(place.id), follows});
    QObject::connect(watch.get(), &FolderWatch::changed, &face, [this] {
        Q_EMIT face.changed();
        tellIfIdle();
    });
    QObject::connect(watch.get(), &FolderWatch::ready, &face,
                     [this, each = watch.get()](const QStringList& files) { enqueue(each, files); });
    return watch;
}

// Makes the watches that the choices ask for and lets the others go.
void WatchedFolders::State::reconcile() {
    std::vector<FolderWatch::Place> places;
    for (const WatchChoices::Folder& folder : parts.choices.folders)
        places.push_back({folderId(folder.path), folder.path, folder.subfolders, false});
    for (const WatchChoices::Device& device : parts.choices.devices) {
        if (!device.imports) continue;
        const GarminTree* tree = plugged(device.id);
        places.push_back({device.id, tree != nullptr ? tree->root : QString(), true, true});
    }
    std::vector<std::unique_ptr<FolderWatch>> wanted;
    std::vector<FolderWatch*> made;
    for (const FolderWatch::Place& place : places) {
        const auto same = std::find_if(watches.begin(), watches.end(), [&](const auto& each) {
            return each && each->place().id == place.id && each->place().subfolders == place.subfolders;
        });
        wanted.push_back(same == watches.end() ? makeWatch(place) : std::move(*same));
        if (same == watches.end()) made.push_back(wanted.back().get());
    }
    watches = std::move(wanted);
    if (job && !queue.front().watch) job->cancel();
    for (size_t i = 0; i < places.size(); ++i)
        if (places[i].isDevice) watches[i]->moveTo(places[i].root);
    if (imports == Imports::byItself) {
        for (FolderWatch* watch : made)
            watch->lookAtAll();
    }
    Q_EMIT face.changed();
    tellIfIdle();
}

// On the pool: a drive may take its time.
void WatchedFolders::State::findDevices() {
    if (std::exchange(isFinding, true)) {
        findsAgain = true;
        return;
    }
    auto* watcher = new QFutureWatcher<std::vector<GarminTree>>(&face);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &face, [this, watcher] {
        watcher->deleteLater();
        const std::vector<GarminTree> before = std::exchange(devices, watcher->result());
        isFinding = false;
        reconcile();
        tellFound(before);
        if (std::exchange(findsAgain, false)) findDevices();
    });
    watcher->setFuture(QtConcurrent::run(pool.get(), devicesOn, parts.volumes.roots()));
}

void WatchedFolders::State::tellFound(const std::vector<GarminTree>& before) {
    for (const GarminTree& tree : devices) {
        const bool isOld = std::any_of(before.begin(), before.end(),
                                       [&](const GarminTree& each) { return each.id == tree.id; });
        if (!isOld && isAsking(tree)) Q_EMIT face.deviceFound(tree.name);
    }
}

// A device that is watched as a folder need not be asked about.
bool WatchedFolders::State::isAsking(const GarminTree& tree) const {
    return known(tree.id) == nullptr && face.idOf(tree.root).isEmpty();
}

void WatchedFolders::State::change(const WatchChoices& choices) {
    if (choices == parts.choices) return;
    parts.choices = choices;
    reconcile();
    Q_EMIT face.choicesChanged();
}

void WatchedFolders::State::enqueue(FolderWatch* watch, const QStringList& files) {
    queue.push_back({watch, files});
    if (!job) startNext();
}

void WatchedFolders::State::startNext() {
    while (!queue.empty() && !queue.front().watch)
        queue.pop_front();
    if (queue.empty()) return tellIfIdle();
    ImportOptions options;
    options.trigger = trigger;
    job = std::make_unique<ImportJob>(parts.store, queue.front().files, options);
    QObject::connect(job.get(), &ImportJob::progressed, &face, [this](const ImportProgress& progress) {
        if (queue.front().watch) queue.front().watch->importing(progress);
    });
    // Queued: the job is deleted by the slot, and must have left its own signal by then.
    QObject::connect(
        job.get(), &ImportJob::finished, &face, [this] { jobFinished(); }, Qt::QueuedConnection);
    job->start();
}

void WatchedFolders::State::jobFinished() {
    const ImportOutcome outcome = job->outcome();
    job.reset();
    const QPointer<FolderWatch> watch = queue.front().watch;
    queue.pop_front();
    Q_EMIT face.imported(outcome);
    startNext();
    if (watch) watch->imported(outcome);
}

bool WatchedFolders::State::isBusy() const {
    return isFinding || job ||
           std::any_of(watches.begin(), watches.end(), [](const auto& watch) { return watch->isBusy(); });
}

void WatchedFolders::State::tellIfIdle() {
    const bool busy = isBusy();
    if (std::exchange(wasBusy, busy) && !busy) Q_EMIT face.idle();
}

WatchedFolders::WatchedFolders(Parts parts, Imports imports, QObject* parent)
    : QObject(parent), m_state(std::make_unique<State>(*this, std::move(parts), imports)) {
    if (imports == Imports::whenAsked) {
        // Who asks and goes does not wait for an event.
        m_state->devices = devicesOn(m_state->parts.volumes.roots());
        m_state->reconcile();
        return;
    }
    m_state->wasBusy = true;
    connect(&m_state->parts.volumes, &Volumes::changed, this, [this] {
        m_state->findDevices();
        for (const auto& watch : m_state->watches)
            watch->lookIfMoved();
    });
    m_state->reconcile();
    m_state->findDevices();
}

WatchedFolders::~WatchedFolders() {
    m_state->job.reset(); // cancels and waits
    m_state->watches.clear();
    // A network drive that does not answer must not keep the program from ending; what a look works on is its
    // own.
    if (!m_state->pool->waitForDone(patienceMs)) static_cast<void>(m_state->pool.release());
}

const WatchChoices& WatchedFolders::choices() const {
    return m_state->parts.choices;
}

void WatchedFolders::setChoices(const WatchChoices& choices) {
    if (choices == m_state->parts.choices) return;
    m_state->parts.choices = choices;
    m_state->reconcile();
}

std::vector<WatchStatus> WatchedFolders::statuses() const {
    std::vector<WatchStatus> statuses;
    const auto addPlugged = [&](const GarminTree& tree, WatchStatus::State state) {
        WatchStatus status;
        status.id = tree.id;
        status.path = tree.root;
        status.device = tree.name;
        status.isDevice = true;
        status.state = state;
        statuses.push_back(std::move(status));
    };
    for (const GarminTree& tree : m_state->devices) {
        if (m_state->isAsking(tree)) addPlugged(tree, WatchStatus::State::asking);
    }
    for (const auto& watch : m_state->watches) {
        WatchStatus status = watch->status();
        if (const WatchChoices::Device* device = m_state->known(status.id)) status.device = device->name;
        statuses.push_back(std::move(status));
    }
    for (const GarminTree& tree : m_state->devices) {
        const WatchChoices::Device* device = m_state->known(tree.id);
        if (device != nullptr && !device->imports) addPlugged(tree, WatchStatus::State::declined);
    }
    return statuses;
}

QString WatchedFolders::watch(const QString& path, bool subfolders) {
    const QString folder = cleaned(path);
    for (const GarminTree& tree : m_state->devices) {
        const QFileInfo info(folder);
        const bool isGarmin = info.fileName().compare(u"GARMIN", Qt::CaseInsensitive) == 0;
        if (folder != tree.root && !(isGarmin && info.path() == tree.root)) continue;
        answer(tree.id, true);
        return tree.id;
    }
    WatchChoices choices = m_state->parts.choices;
    const auto same = std::find_if(choices.folders.begin(), choices.folders.end(),
                                   [&](const WatchChoices::Folder& each) { return each.path == folder; });
    if (same == choices.folders.end()) {
        choices.folders.push_back({folder, subfolders});
    } else {
        same->subfolders = subfolders;
    }
    m_state->change(choices);
    return folderId(folder);
}

void WatchedFolders::answer(const QString& id, bool imports) {
    WatchChoices choices = m_state->parts.choices;
    const auto same = std::find_if(choices.devices.begin(), choices.devices.end(),
                                   [&](const WatchChoices::Device& each) { return each.id == id; });
    if (same != choices.devices.end()) {
        same->imports = imports;
    } else if (const GarminTree* tree = m_state->plugged(id)) {
        choices.devices.push_back({id, tree->name, imports});
    }
    m_state->change(choices);
}

void WatchedFolders::stopWatching(const QString& id) {
    WatchChoices choices = m_state->parts.choices;
    std::erase_if(choices.folders, [&](const auto& each) { return folderId(each.path) == id; });
    std::erase_if(choices.devices, [&](const auto& each) { return each.id == id; });
    m_state->change(choices);
    WatchIndex::remove(m_state->indexFile(id));
}

void WatchedFolders::importNow(const QString& id) {
    for (const auto& watch : m_state->watches) {
        if (id.isEmpty() || watch->place().id == id) watch->lookAtAll();
    }
    lookForDevices();
}

void WatchedFolders::lookForDevices() {
    m_state->findDevices();
    m_state->wasBusy = true;
}

void WatchedFolders::cancel() {
    ImportOutcome cancelled;
    cancelled.cancelled = true;
    while (m_state->queue.size() > 1) {
        const QPointer<FolderWatch> watch = m_state->queue.back().watch;
        m_state->queue.pop_back();
        if (watch) watch->imported(cancelled);
    }
    if (m_state->job) m_state->job->cancel();
}

bool WatchedFolders::isBusy() const {
    return m_state->isBusy();
}

QString WatchedFolders::idOf(const QString& path) const {
    const QString folder = cleaned(path);
    for (const auto& watch : m_state->watches) {
        if (watch->place().root == folder) return watch->place().id;
    }
    return {};
}

} // namespace vd
