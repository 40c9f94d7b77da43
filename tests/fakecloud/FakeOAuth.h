// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/Parameters.h"

#include <QHash>
#include <QMap>
#include <QUrl>

namespace vd::fakecloud {

// What the person does on the consent page.
struct ConsentChoice {
    bool allows = true;
    QStringList unticked; // scopes
    QString user;         // empty: the first one

    ConsentChoice() = default;
};

struct OAuthRules {
    QString key;         // in the canaries: "strava"
    QString displayName; // on the consent page
    QString clientId;
    QString clientSecret; // a canary, as are all codes and tokens
    QStringList scopes;   // that there are
    // Of the address that opens in the browser, besides the parameters that RFC 6749 names and `state`.
    QStringList authorizeRequired;
    QStringList authorizeOptional;
    // How a client shows who it is to the token endpoint: in the form, as Basic authorization, in the form
    // where it has a secret at all, or not.
    enum class ClientAuth { form, basic, optionalSecret, none } clientAuth = ClientAuth::form;
    bool hasPkce = false;       // S256, required
    bool plainState = false;    // the state is of letters and digits
    QString tokenParameter;     // the access token comes in the address by that name
    bool prolongs = false;      // a refresh prolongs the access token
    bool namesRedirect = false; // the exchange names the redirect again
    bool registers = false;     // clients register themselves (RFC 7591), each with its redirect
    bool givesRefresh = true;   // false: one access token and nothing to renew it with
    // A refresh leaves the old pair alive until the new access token is used for the first time.
    bool oldLivesUntilUse = false;
    QStringList redirectHosts; // "127.0.0.1"
    QString scopeSeparator;    // in what is sent back
    qint64 accessLifeMs = 3'600'000;
    bool rotates = false;                // each refresh gives another refresh token and kills the one it used
    std::optional<qint64> reusesAboveMs; // a token that lives longer comes back as it is
    QStringList users;                   // ids
};

// The sign-in of one provider: consent page, codes, tokens, revocation (RFC 6749, 7636, 7009).
class FakeOAuth {
public:
    enum class TokenError { malformed, badClient, missingSecret, badCode, badRefresh };
    struct Access { // what a token stands for
        QString user;
        QStringList scopes;
    };

    FakeOAuth(OAuthRules rules, CloudFrame frame);
    virtual ~FakeOAuth() = default;
    Q_DISABLE_COPY_MOVE(FakeOAuth)

    const QString& clientId() const { return m_rules.clientId; }
    const QString& clientSecret() const { return m_rules.clientSecret; }

    // GET of the address that opens in the browser; the page posts to `consentPath`.
    LocalResponse consentPage(const LocalRequest& request, const QString& consentPath);
    LocalResponse decided(const LocalRequest& request); // that POST
    // The same without a browser: where it would be sent to. Empty when the address is refused.
    QUrl consent(const QUrl& authorizeUrl, const ConsentChoice& choice);

    virtual LocalResponse token(const LocalRequest& request);
    virtual LocalResponse revoke(const LocalRequest& request) = 0;
    LocalResponse registerClient(const LocalRequest& request); // RFC 7591

    // Of the header 'Authorization: Bearer'; nothing where it is unknown, expired or revoked. A request
    // without one is noted.
    std::optional<Access> access(const LocalRequest& request);

    void revokeAll();            // the person takes all access away
    virtual void allowAgain() {} // ... and gives it again, where that is done before the sign-in
    void expireAccess();         // all access tokens, not the grants
    int liveGrants() const;
    int tokenCalls() const { return m_tokenCalls; }
    int refreshes() const { return m_refreshes; } // asked for
    int exchanges() const { return m_exchanges; } // asked for
    // The most that waited for an answer at the same time; the cloud counts by these two.
    int refreshesAtOnce() const { return m_refreshesAtOnce; }
    void began(const LocalRequest& tokenRequest);
    void ended(const LocalRequest& tokenRequest);
    void hungUp() { m_refreshesNow = 0; } // on all who waited

    // What a sandbox keeps between two lives.
    QJsonObject save() const;
    void load(const QJsonObject& saved);

protected:
    struct Grant {
        int number = 0;
        QString user;
        QStringList scopes;
        QString refreshToken;
        QString accessToken;
        qint64 accessEndsAtMs = 0;
        QStringList old; // tokens that live until accessToken is used
    };
    struct Pending { // between the consent page and the exchange
        QString redirect;
        QString state;
        QString challenge;
        QStringList scopes;
        QMap<QString, QString> others; // the other parameters of the address
        QString user;
        qint64 givenAtMs = 0;
    };

    virtual LocalResponse tokenError(TokenError error) const = 0;
    // isFirst: by a code, not by a refresh.
    virtual QJsonObject tokenReply(const Grant& grant, const Pending* first) const = 0;
    const OAuthRules& rules() const { return m_rules; }
    const CloudFrame& frame() const { return m_frame; }
    // Of either kind. False for an unknown one.
    bool revokeToken(const QString& token);
    // A grant that nobody had to consent to: its refresh token is what a person carries over by hand.
    void grant(const QString& user, const QString& refreshToken);
    LocalResponse renew(const QString& refreshToken);

private:
    QString canary(const QString& kind);
    // The key of the pending one; empty when the address is refused, which is noted.
    QString begin(const QUrlQuery& query);
    bool isLoopback(const QString& redirect) const;
    bool isKnownClient(const QString& id, const QString& redirect) const;
    // Nothing where the client is the one it says it is.
    std::optional<TokenError> faultOfClient(const LocalRequest& request, const Parameters& form) const;
    void useOf(Grant& grant, const QString& accessToken);
    QUrl decide(const QString& key, bool allows, const QStringList& scopes, const QString& user);
    LocalResponse exchange(const Parameters& form);
    bool isProven(const Pending& pending, const Parameters& form) const;
    LocalResponse refresh(const Parameters& form);
    void issue(Grant& grant);

    OAuthRules m_rules;
    CloudFrame m_frame;
    int m_made = 0;
    QHash<QString, Pending> m_asked; // by key of the page
    QHash<QString, Pending> m_codes;
    QStringList m_usedCodes;
    QList<Grant> m_grants;
    QHash<QString, QPair<int, qint64>> m_access; // token: number of the grant, end
    QMap<QString, QString> m_registered;         // client id: redirect
    int m_tokenCalls = 0;
    int m_refreshes = 0;
    int m_exchanges = 0;
    int m_refreshesNow = 0;
    int m_refreshesAtOnce = 0;
};

} // namespace vd::fakecloud
