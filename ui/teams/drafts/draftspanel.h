// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/teams/drafts/draftsearch.h"
#include "ui/widgets/page.h"

#include <map>
#include <optional>
#include <vector>

class QPushButton;
class QStackedWidget;

namespace jamwright {

class Comparison;
class DraftsModel;
class EmptyState;
class LiveFigures;
class ProgressStrip;
class SearchBar;
class TableView;

/// Drafts of teams: several are formed, compared with one another and with the teams that stand, and one is adopted.
/// Drafts live as long as the workspace is open.
class DraftsPanel : public Page
{
    Q_OBJECT

public:
    explicit DraftsPanel(Desk &desk, QWidget *parent = nullptr);

    /// Forms a draft as the bar says, unless a search goes on.
    void formDraft();

    void reload() override;

Q_SIGNALS:
    /// A draft has become the event's teams.
    void adopted();

private:
    struct Draft {
        int number = 0;
        int from = 0; ///< the draft that it was made from; 0 = none
        FormedDraft formed;
    };

    QWidget *makeEmpty();
    QWidget *makeFilled();
    QWidget *makeButtons(QWidget *parent);
    void connectParts();
    void showStanding(const TeamsView &view);
    /// Whether a draft can be formed, and what stands in the place of the first one.
    void showReadiness();
    void showDrafts();
    [[nodiscard]] QString remarkOf(const Draft &draft) const;
    [[nodiscard]] std::vector<Draft> &drafts() { return m_drafts[eventId()]; }
    /// The chosen draft; none = the standing teams or nothing is chosen.
    [[nodiscard]] Draft *chosen();
    void showChoice();
    [[nodiscard]] static QString nameOfDraft(const Draft &draft);
    void improve();
    /// Shows that a search goes on.
    void showSearch(const QString &sentence);
    void formed(const Result<FormedDraft> &result);
    void addDraft(const FormedDraft &formed, int from);
    void discard();
    void adopt();

    std::map<EventId, std::vector<Draft>> m_drafts;
    int m_lastNumber = 0;   ///< of all drafts so far
    QString m_file;         ///< the workspace that the drafts belong to
    QString m_searchedFile; ///< the one that the search is for
    std::optional<TeamsView> m_standing;
    DraftSearch *m_search = nullptr;
    DraftsModel *m_model = nullptr;
    SearchBar *m_bar = nullptr;
    ProgressStrip *m_progress = nullptr;
    LiveFigures *m_figures = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    TableView *m_table = nullptr;
    Comparison *m_comparison = nullptr;
    QPushButton *m_adopt = nullptr;
    QPushButton *m_improve = nullptr;
    QPushButton *m_discard = nullptr;
    quint64 m_loads = 0; ///< counts reloads: an answer to an earlier one is stale
    bool m_adopting = false;
    int m_improved = 0; ///< the number of the draft that is being improved; 0 = none
    double m_costBefore = 0;
};

} // namespace jamwright
