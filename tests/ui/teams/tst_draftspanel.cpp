// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelfixture.h"
#include "ui/teams/drafts/comparison.h"
#include "ui/teams/drafts/draftsearch.h"
#include "ui/teams/drafts/draftsmodel.h"
#include "ui/teams/drafts/draftspanel.h"
#include "ui/teams/drafts/livefigures.h"
#include "ui/teams/drafts/movesmodel.h"
#include "ui/teams/parts/figurewords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressstrip.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/edits.h"
#include "workflow/teams/goals.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

struct Shown : PanelFixture<DraftsPanel> {
    [[nodiscard]] QTableView *table() const { return find<QTableView>(u"draftsTable"_s); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    bool form(int expectedRows)
    {
        const bool ready = QTest::qWaitFor([this] { return button(u"draftForm"_s)->isEnabled(); }, 60000);
        button(u"draftForm"_s)->click();
        return ready && QTest::qWaitFor([=, this] { return rows() == expectedRows; }, 60000);
    }
};

} // namespace

class TestDraftsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreComparedInWordsAndSigns()
    {
        DraftsModel model;
        const QAbstractItemModelTester tester(&model, strict);
        ScoreSheet standing;
        standing.teamSkillMeanSd = 0.25;
        standing.spanHoursMean = 2.5;
        ScoreSheet draft = standing;
        draft.teamSkillMeanSd = 0.125;
        draft.leadersMissing = 1;
        draft.teams = 3;
        model.setRows({{u"Standing teams"_s, {}, standing}, {u"Draft 1"_s, u"Made by other rules."_s, draft}}, true);
        const auto cell = [&model](int row, int column) { return model.index(row, column); };
        QCOMPARE(cell(0, DraftsModel::SkillColumn).data().toString(), u"0.25"_s);
        QCOMPARE(cell(1, DraftsModel::SkillColumn).data().toString(), u"0.125 better"_s);
        QVERIFY(cell(1, DraftsModel::SkillColumn).data(Qt::DecorationRole).isValid());
        QCOMPARE(cell(1, DraftsModel::LeadersColumn).data().toString(), u"1 worse"_s);
        QVERIFY(cell(1, DraftsModel::LeadersColumn)
                    .data(Qt::AccessibleDescriptionRole)
                    .toString()
                    .endsWith(u"The standing teams have 0."_s));
        QCOMPARE(cell(1, DraftsModel::SpanColumn).data().toString(), u"2 h 30"_s); // the same: no word, no sign
        QVERIFY(!cell(1, DraftsModel::SpanColumn).data(Qt::DecorationRole).isValid());
        QCOMPARE(cell(1, DraftsModel::TeamsColumn).data().toString(), u"3"_s); // more teams are neither
        QCOMPARE(cell(1, DraftsModel::NameColumn).data(Qt::ToolTipRole).toString(), u"Made by other rules."_s);
        model.setRows({{u"Draft 1"_s, {}, draft}}, false);
        QCOMPARE(model.index(0, DraftsModel::LeadersColumn).data().toString(), u"1"_s);
    }

    void figuresHaveAsManyDigitsAsTellThemApart()
    {
        QCOMPARE(shownFigure(0), u"0"_s);
        QCOMPARE(shownFigure(0.0003), u"0.0003"_s);
        QCOMPARE(shownFigure(0.31), u"0.31"_s);
        QCOMPARE(shownFigure(12.345), u"12.35"_s);
        QCOMPARE(shownFigure(2000431.2), QLocale().toString(2000431.0, 'f', 0));
        QCOMPARE(shownFigure(0.00000005), QLocale().toString(5e-8, 'g', 1));
        QVERIFY(costSentence(1, 1).contains(u"stay"_s));
        QVERIFY(costSentence(1, 2).contains(u"worse"_s));
    }

    void liveFiguresInTheWordsOfTheGoals()
    {
        LiveFigures figures;
        QVERIFY(!figures.isVisibleTo(nullptr));
        figures.setFigures({{u"time-zone utc_offset"_s, 1, 0.5, 0.25},
                            {u"balance skill"_s, 4, 0.5, 0.5},
                            {u"share newcomer"_s, 0, 0.5, 0}});
        const auto texts = [&figures] {
            QStringList shown;
            for (const QLabel *label : figures.findChildren<QLabel *>()) {
                shown << (label->isVisibleTo(&figures) ? label->text() : u"-"_s);
            }
            return shown;
        };
        QCOMPARE(texts(),
                 (QStringList{u"Equal teams: skill"_s, u"0.5 where random teams have 1; nothing better is possible."_s,
                              u"Time zones close together"_s,
                              u"0.5 where random teams have 1; nothing below 0.25 is possible."_s}));
        figures.setFigures({{u"balance skill"_s, 4, 0.75, 0.5}});
        QCOMPARE(texts().mid(1),
                 (QStringList{u"0.75 where random teams have 1; nothing below 0.5 is possible."_s, u"-"_s, u"-"_s}));
        figures.clear();
        QVERIFY(!figures.isVisibleTo(nullptr));
    }

    void changedFiguresInSentences()
    {
        ScoreSheet before;
        before.goals = {{u"leaders"_s, 10000, 0, 0}, {u"balance skill"_s, 4, 0.5, 0}, {u"stay"_s, 1, 0.5, 0}};
        ScoreSheet after = before;
        after.goals[1].cost = 0.25;
        after.goals[2].cost = 0.75;
        QCOMPARE(changesInFigures(before, after),
                 (QStringList{u"By the goals, the teams become better: from 2.5 to 1.75, where less is better."_s,
                              u"\"Equal teams: skill\" goes from 0.5 to 0.25, which is better."_s,
                              u"\"Few people change teams\" goes from 0.5 to 0.75, which is worse."_s}));
        after.goals[0].cost = 1;
        QCOMPARE(changesInFigures(before, after).at(1),
                 u"\"Teams without a leader\" goes from 0 to 1, which is worse."_s);
    }

    void manySentencesScrollAndMakeNoPageHigher()
    {
        Comparison comparison;
        TeamsView standing;
        TeamsView draft;
        standing.problem = draft.problem = std::make_shared<TeamProblem>();
        for (int i = 0; i < 40; ++i) {
            standing.sheet.goals.push_back({u"balance skill:%1"_s.arg(i), 1, 0.5, 0});
            draft.sheet.goals.push_back({u"balance skill:%1"_s.arg(i), 1, 0.25, 0});
        }
        comparison.resize(500, 200);
        comparison.show();
        comparison.compare(standing, draft);
        const auto *sentences = comparison.findChild<QLabel *>(u"comparisonSentences"_s);
        QTRY_COMPARE(sentences->text().count(u'\n'), 40);
        const int line = comparison.fontMetrics().height();
        QVERIFY(sentences->heightForWidth(sentences->width()) > 40 * line);
        QCOMPARE_LT(comparison.minimumSizeHint().height(), 12 * line);
    }

    void movesSortByTeam()
    {
        MovesModel model;
        const QAbstractItemModelTester tester(&model, strict);
        model.setMoves({{{1}, u"Ada"_s, u"Bears"_s, {}}, {{2}, u"Grace"_s, {}, u"Bears"_s}});
        QCOMPARE(model.index(0, MovesModel::ToColumn).data().toString(), u"the reserves"_s);
        model.sort(MovesModel::ToColumn);
        QCOMPARE(model.index(0, MovesModel::NameColumn).data().toString(), u"Grace"_s);
        model.setMoves({{{1}, u"Ada"_s, u"Bears"_s, u"Zebras"_s}, {{2}, u"Grace"_s, {}, u"Apes"_s}});
        QCOMPARE(model.index(0, MovesModel::NameColumn).data().toString(), u"Grace"_s); // stays sorted
    }

    void saysThatTeamsNeedParticipants()
    {
        Shown shown;
        QVERIFY(shown.make(false, false));
        QTRY_VERIFY(shown.find<EmptyState>(u"draftsEmpty"_s)->isVisible());
        QVERIFY(!shown.button(u"draftForm"_s)->isEnabled());
    }

    void draftsChangeNothingUntilOneIsAdopted()
    {
        Shown shown;
        QVERIFY(shown.make(true, true));
        const TeamsView before = *shown.teams();
        QVERIFY(shown.form(2)); // the standing teams and the first draft
        QVERIFY(shown.form(3));
        QCOMPARE(shown.teams()->teams.front().name, before.teams.front().name);
        QCOMPARE(shown.table()->model()->index(1, 0).data().toString(), u"Draft 1, seed 1"_s);
        QCOMPARE(shown.table()->model()->index(2, 0).data().toString(), u"Draft 2, seed 2"_s);
        QTRY_VERIFY(shown.find<QLabel>(u"comparisonHeading"_s)->text().contains(u"another team"_s));
        QVERIFY(shown.find<QTableView>(u"movesTable"_s)->model()->rowCount() > 0);

        shown.button(u"draftAdopt"_s)->click();
        QTRY_COMPARE(shown.notices->size(), 1);
        QCOMPARE(shown.notice(0).text, u"Draft 2 was adopted."_s);
        QTRY_COMPARE(shown.find<QLabel>(u"comparisonHeading"_s)->text(), u"Nobody would move."_s);
        shown.undo(0);
        QCOMPARE(shown.teams()->teams.front().name, before.teams.front().name);
    }

    void whatIsImprovedIsNeverWorse()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        const EventId event = fixture.makeSample();
        DraftSearch search(fixture.desk);
        std::vector<Result<FormedDraft>> answers;
        connect(&search, &DraftSearch::finished, &search,
                [&answers](const Result<FormedDraft> &answer) { answers.push_back(answer); });
        FormOptions options;
        options.moves = 2000;
        search.start(event, options, false);
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), size_t(1), 60000);
        QVERIFY(answers[0].ok());
        options.moves = 50000;
        options.seed = 2;
        search.improve(*answers[0], options);
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), size_t(2), 60000);
        QVERIFY(answers[1].ok());
        QVERIFY(answers[1]->view.sheet.objective < answers[0]->view.sheet.objective);
    }

    void improvesFromADraft()
    {
        Shown shown;
        QVERIFY(shown.make(true, false));
        shown.find<QComboBox>(u"draftEffort"_s)->setCurrentIndex(0);
        QVERIFY(shown.form(1));
        QSignalSpy finished(shown.panel->findChild<DraftSearch *>(), &DraftSearch::finished);
        shown.button(u"draftImprove"_s)->click();
        QVERIFY(!shown.button(u"draftImprove"_s)->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        const QAbstractItemModel *rows = shown.table()->model();
        if (shown.rows() == 2) {
            QCOMPARE(rows->index(1, 0).data().toString(), u"Draft 2, from draft 1"_s);
        } else {
            QCOMPARE(shown.notice(0).text, u"Nothing better than draft 1 was found."_s);
        }
        QVERIFY(shown.button(u"draftImprove"_s)->isEnabled());
    }

    void discardsByKey()
    {
        Shown shown;
        QVERIFY(shown.makeSmall(false));
        QVERIFY(shown.form(1));
        QVERIFY(shown.form(2));
        shown.table()->selectRow(0);
        shown.table()->setFocus();
        QTest::keyClick(shown.table(), Qt::Key_Delete);
        QCOMPARE(shown.rows(), 1);
        QVERIFY(shown.table()->model()->index(0, 0).data().toString().startsWith(u"Draft 2"_s));
        shown.button(u"draftDiscard"_s)->click();
        QVERIFY(shown.find<EmptyState>(u"draftsEmpty"_s)->isVisible());
    }

    void draftsBelongToTheirEvent()
    {
        Shown shown;
        QVERIFY(shown.makeSmall(false));
        QVERIFY(shown.form(1));
        const EventId other = shown.fixture.makeEvent(u"Winter Jam"_s);
        shown.panel->setEvent(other);
        QTRY_VERIFY(shown.find<EmptyState>(u"draftsEmpty"_s)->isVisible());
        shown.panel->setEvent(shown.event);
        QTRY_COMPARE(shown.rows(), 1);
    }

    void draftsBelongToTheirWorkspace()
    {
        Shown shown;
        QVERIFY(shown.makeSmall(false));
        QVERIFY(shown.form(1));
        QVERIFY(DeskFixture::wait(shown.fixture.desk.open(shown.fixture.file(u"other.jamwright"_s))).ok());
        const EventId other = shown.fixture.makeEvent(u"Other Jam"_s);
        QCOMPARE(other, shown.event); // each workspace counts its own
        shown.panel->setEvent(other);
        QTRY_VERIFY(shown.find<EmptyState>(u"draftsEmpty"_s)->isVisible());
    }

    void adoptionKeepsTheRulesOfToday()
    {
        Shown shown;
        QVERIFY(shown.makeSmall(false));
        QVERIFY(shown.form(1));
        const EventId event = shown.event;
        const auto changed = DeskFixture::wait(shown.fixture.desk.write([event](Workspace &ws) -> Result<ChangeId> {
            auto stored = loadEvent(ws, event);
            stored->rules.organisationsApart = true;
            return setTeamGoals(ws, event, {}, stored->rules);
        }));
        QVERIFY(changed.ok());
        const QAbstractItemModel *rows = shown.table()->model();
        QTRY_VERIFY(rows->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"other goals or rules"_s));
        shown.button(u"draftAdopt"_s)->click();
        QTRY_COMPARE(shown.notices->size(), 1);
        const auto rules =
            DeskFixture::wait(shown.fixture.desk.read([event](Workspace &ws) { return loadEvent(ws, event); }))->rules;
        QVERIFY(rules.organisationsApart);
    }

    void whoLeftSinceMakesADraftUseless()
    {
        Shown shown;
        QVERIFY(shown.makeSmall(true));
        QVERIFY(shown.form(2));
        const EventId event = shown.event;
        const SignupId gone = shown.teams()->teams.front().members.front().person.signup;
        const auto withdrawn = DeskFixture::wait(shown.fixture.desk.write(
            [event, gone](Workspace &ws) { return setStatus(ws, event, {gone}, SignupStatus::Withdrawn, {}, false); }));
        QVERIFY(withdrawn.ok());
        QTRY_VERIFY(!shown.button(u"draftAdopt"_s)->isEnabled());
        QVERIFY(shown.table()->model()->index(1, 0).data(Qt::ToolTipRole).toString().contains(u"joined or left"_s));
    }

    void locksAreKeptWhereThereAreAny()
    {
        Shown shown;
        QVERIFY(shown.makeSmall(true));
        QVERIFY(!shown.find<QCheckBox>(u"draftKeepLocks"_s)->isVisible());
        const EventId event = shown.event;
        const TeamId team = shown.teams()->teams.front().id;
        const auto locked = DeskFixture::wait(shown.fixture.desk.write(
            [event, team](Workspace &ws) { return applyTeamEdit(ws, event, TeamEdit::lockTeam(team, true)); }));
        QVERIFY(locked.ok());
        QTRY_VERIFY(shown.find<QCheckBox>(u"draftKeepLocks"_s)->isVisible());
        QVERIFY(shown.find<QCheckBox>(u"draftKeepLocks"_s)->isChecked());
        shown.find<QCheckBox>(u"draftKeepLocks"_s)->setChecked(false);
        QVERIFY(shown.form(2));
        shown.button(u"draftAdopt"_s)->click();
        QTRY_COMPARE(shown.notices->size(), 1);
        QCOMPARE(shown.notice(0).severity, Severity::Note);
        QVERIFY(!shown.teams()->teams.front().locked);
    }

    void aCancelKeepsTheBestSoFar()
    {
        Shown shown;
        QVERIFY(shown.make(true, false));
        QTRY_VERIFY(shown.button(u"draftForm"_s)->isEnabled());
        shown.find<QComboBox>(u"draftEffort"_s)->setCurrentIndex(2); // long enough to be cancelled
        QSignalSpy finished(shown.panel->findChild<DraftSearch *>(), &DraftSearch::finished);
        shown.button(u"draftForm"_s)->click();
        QVERIFY(!shown.button(u"draftForm"_s)->isEnabled());
        const auto *figures = shown.panel->findChild<LiveFigures *>();
        QTRY_VERIFY_WITH_TIMEOUT(figures->isVisible(), 60000); // there are teams already
        const auto *title = shown.find<EmptyState>(u"draftsEmpty"_s)->findChild<QLabel *>(u"emptyTitle"_s);
        QCOMPARE(title->text(), u"Looking for the first draft"_s);
        shown.find<QPushButton>(u"progressCancel"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000);
        QVERIFY(shown.button(u"draftForm"_s)->isEnabled());
        QVERIFY(!shown.panel->findChild<ProgressStrip *>()->isRunning());
        QVERIFY(!figures->isVisible());
        QCOMPARE(shown.rows(), 1);
        QVERIFY(shown.table()->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"best teams so far"_s));
        QVERIFY(shown.teams()->teams.empty());
    }

    void closingWhileADraftIsMadeIsSafe()
    {
        Shown shown;
        QVERIFY(shown.make(true, false));
        QTRY_VERIFY(shown.button(u"draftForm"_s)->isEnabled());
        shown.find<QComboBox>(u"draftEffort"_s)->setCurrentIndex(3);
        QSignalSpy progressed(shown.panel->findChild<DraftSearch *>(), &DraftSearch::progressed);
        shown.button(u"draftForm"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), 60000); // the worker is at it
        shown.panel.reset();
        QVERIFY(shown.teams()->teams.empty());
    }
};

QTEST_MAIN(TestDraftsPanel)
#include "tst_draftspanel.moc"
