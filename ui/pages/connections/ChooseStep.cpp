// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/ChooseStep.h"

#include "ui/parts/Label.h"
#include "ui/parts/PaintedButton.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Theme.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double discSize = 26;
constexpr int needsLines = 2;

constexpr char fitbitSuccessor[] = "googlehealth";

// A service to choose: its disc (or an icon), its name, a sentence, and what it gives.
class ServiceRow : public PaintedButton {
public:
    struct Words {
        QString provider; // of the disc; empty: an icon that informs
        QString name;
        QString sentence;
        std::vector<DataKind> kinds;
    };
    ServiceRow(Theme& theme, Words words) : PaintedButton(theme), m_words(std::move(words)) {
        setText(m_words.name);
        setToolTip(m_words.sentence);
        setProperty("focusRing", true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        QStringList kinds;
        for (const DataKind kind : m_words.kinds)
            kinds << vd::name(kind);
        setAccessibleName(m_words.name);
        setAccessibleDescription(
            (kinds.isEmpty() ? QStringList() : QStringList{kinds.join(QStringLiteral(", "))})
                .join(QString()) +
            u' ' + m_words.sentence);
    }

    QSize sizeHint() const override {
        const QFontMetrics name(m_theme.font(Type::bodyStrong));
        const QFontMetrics small(m_theme.font(Type::small));
        return {m_theme.px(discSize),
                2 * m_theme.px(tokens::gap) + name.height() + needsLines * small.lineSpacing()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Role::cardBorder), tokens::lineBorder));
        painter.setBrush(m_theme.color(isHovered() ? Role::hover : Role::control));
        const double radius = m_theme.px(tokens::radiusBanner);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const int gap = m_theme.px(tokens::gap);
        const int disc = m_theme.px(discSize);
        const int icon = m_theme.px(tokens::iconSmall);
        const double ratio = devicePixelRatioF();
        if (m_words.provider.isEmpty()) {
            painter.drawPixmap(gap, gap, m_theme.pixmap(QStringLiteral("info"), disc, Role::text3, ratio));
        } else {
            drawSourceDisc(painter, m_theme, m_words.provider, QPointF(gap, gap), disc);
        }
        const int left = 2 * gap + disc;
        const QFontMetrics name(m_theme.font(Type::bodyStrong));
        int right = width() - gap;
        for (auto kind = m_words.kinds.rbegin(); kind != m_words.kinds.rend(); ++kind) {
            right -= icon;
            painter.drawPixmap(right, gap + (name.height() - icon) / 2,
                               m_theme.pixmap(key(*kind), icon, Role::text2, ratio));
            right -= m_theme.px(tokens::gapSmall);
        }
        painter.setFont(m_theme.font(Type::bodyStrong));
        painter.setPen(m_theme.color(Role::text));
        painter.drawText(QRect(left, gap, right - left, name.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         name.elidedText(m_words.name, Qt::ElideRight, right - left));
        painter.setFont(m_theme.font(Type::small));
        painter.setPen(m_theme.color(Role::text2));
        const int below = gap + name.height();
        painter.drawText(QRect(left, below, width() - gap - left, height() - below - gap / 2),
                         Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, m_words.sentence);
    }

private:
    Words m_words;
};

} // namespace

std::vector<DataKind> kindsOf(const Provider& provider) {
    std::vector<DataKind> kinds;
    for (const Feed& feed : provider.feeds) {
        if (std::ranges::find(kinds, feed.kind) == kinds.end()) kinds.push_back(feed.kind);
    }
    return kinds;
}

ChooseStep::ChooseStep(Theme& theme, std::span<const Provider> providers, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(tokens::gapSmall));
    auto* title = new Label(theme, Type::subtitle, Role::text, tr("Which account?"));
    auto* line = new Label(theme, Type::small, Role::text2,
                           tr("The last days arrive first, the years behind them follow by themselves."));
    line->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(line);
    const Provider* successor = nullptr;
    for (const Provider& provider : providers) {
        addService(theme, provider);
        if (provider.id() == QLatin1String(fitbitSuccessor)) successor = &provider;
    }
    if (successor != nullptr) addFitbit(theme, *successor);
    column->addStretch(1);
}

void ChooseStep::addService(Theme& theme, const Provider& provider) {
    const QString needs = provider.descriptor.needs == nullptr ? QString() : provider.descriptor.needs();
    auto* row = new ServiceRow(theme, {provider.id(), provider.name(), needs, kindsOf(provider)});
    connect(row, &QAbstractButton::clicked, this, [this, &provider] { Q_EMIT chosen(&provider); });
    layout()->addWidget(row);
}

void ChooseStep::addFitbit(Theme& theme, const Provider& successor) {
    //: %1 is a date ("d MMMM yyyy", see QLocale::toString), %2 a service: Google Health
    const QString sentence =
        tr("Its own interface ended on %1. What Fitbit devices measure comes by %2 now.")
            .arg(QLocale().toString(QDate(2026, 11, 2), tr("d MMMM yyyy")), successor.name());
    auto* row = new ServiceRow(theme, {{}, QStringLiteral("Fitbit"), sentence, {}});
    connect(row, &QAbstractButton::clicked, this, [this, &successor] { Q_EMIT chosen(&successor); });
    layout()->addWidget(row);
}

} // namespace vd
