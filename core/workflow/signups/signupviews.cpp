// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/signupviews.h"

#include "store/database.h"
#include "store/eventtable.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct ViewTexts {
    Q_DECLARE_TR_FUNCTIONS(SignupViews)
};

const QString &viewsKey()
{
    static const QString key = u"signup-views"_s;
    return key;
}

QJsonObject viewToJson(const SignupView &view)
{
    return {{u"name"_s, view.name},
            {u"query"_s, view.query},
            {u"columns"_s, QJsonArray::fromStringList(view.columns)},
            {u"sort"_s, view.sortKey},
            {u"descending"_s, view.descending},
            {u"grouping"_s, view.grouping}};
}

SignupView viewFromJson(const QJsonObject &json)
{
    SignupView view{json["name"_L1].toString(), json["query"_L1].toString(),    {},
                    json["sort"_L1].toString(), json["descending"_L1].toBool(), json["grouping"_L1].toString()};
    const QJsonArray columns = json["columns"_L1].toArray();
    for (const auto &column : columns) {
        view.columns << column.toString();
    }
    return view;
}

bool isNamed(const SignupView &view, const QString &name)
{
    return view.name.compare(name, Qt::CaseInsensitive) == 0;
}

/// Inside a transaction.
Result<void> keepViews(Workspace &workspace, const std::vector<SignupView> &views)
{
    QJsonArray json;
    for (const SignupView &view : views) {
        json << viewToJson(view);
    }
    return store::EventTable(workspace.database())
        .remember(viewsKey(), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace

Result<std::vector<SignupView>> loadSignupViews(Workspace &workspace)
{
    return store::EventTable(workspace.database()).remembered(viewsKey()).map([](const QString &text) {
        std::vector<SignupView> views;
        const QJsonArray json = QJsonDocument::fromJson(text.toUtf8()).array();
        for (const auto &one : json) {
            views.push_back(viewFromJson(one.toObject()));
        }
        return views;
    });
}

Result<void> saveSignupView(Workspace &workspace, const SignupView &view)
{
    SignupView named = view;
    named.name = view.name.simplified();
    if (named.name.isEmpty()) {
        return Error::usage(ViewTexts::tr("A view needs a name."));
    }
    auto transaction = store::Transaction::begin(workspace.database());
    auto views = transaction ? loadSignupViews(workspace) : Result<std::vector<SignupView>>(transaction.error());
    if (!views) {
        return views.error();
    }
    std::erase_if(*views, [&named](const SignupView &one) { return isNamed(one, named.name); });
    const auto behind = std::find_if(views->begin(), views->end(), [&named](const SignupView &one) {
        return one.name.compare(named.name, Qt::CaseInsensitive) > 0;
    });
    views->insert(behind, named);
    return keepViews(workspace, *views).andThen([&] { return transaction->commit(); });
}

Result<void> removeSignupView(Workspace &workspace, const QString &name)
{
    auto transaction = store::Transaction::begin(workspace.database());
    auto views = transaction ? loadSignupViews(workspace) : Result<std::vector<SignupView>>(transaction.error());
    if (!views) {
        return views.error();
    }
    std::erase_if(*views, [&name](const SignupView &one) { return isNamed(one, name.simplified()); });
    return keepViews(workspace, *views).andThen([&] { return transaction->commit(); });
}

} // namespace jamwright
