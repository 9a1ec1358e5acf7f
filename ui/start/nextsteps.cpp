// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/nextsteps.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

struct StepTexts {
    Q_DECLARE_TR_FUNCTIONS(jamwright::EventSteps)
};

/// Whether teams and what they made came from elsewhere, so that nobody needs to sign up here.
bool comesFromElsewhere(const EventOverview &overview)
{
    return overview.signupCount == 0 && (overview.teams > 0 || overview.submissions > 0);
}

EventStep signupsStep(const EventOverview &overview)
{
    EventStep step{PageId::Signups, u"signups"_s, StepTexts::tr("Sign-ups"), {}, {}, {}, StepState::Next};
    if (comesFromElsewhere(overview)) {
        step.sentence = StepTexts::tr("Nobody signed up here: the teams are from elsewhere.");
        step.action = StepTexts::tr("&Import sign-ups…");
        step.state = StepState::Waiting;
        return step;
    }
    if (overview.signupCount == 0) {
        step.sentence = StepTexts::tr("Bring in the answers of your sign-up form.");
        step.action = StepTexts::tr("&Import sign-ups…");
        return step;
    }
    step.figure = QLocale().toString(overview.signupCount);
    step.sentence = StepTexts::tr("%n of them can be put in a team.", "", overview.participants);
    step.action = StepTexts::tr("Show &sign-ups");
    step.state = StepState::Done;
    return step;
}

EventStep teamsStep(const EventOverview &overview)
{
    EventStep step{PageId::Teams, u"teams"_s, StepTexts::tr("Teams"), {}, {}, {}, StepState::Waiting};
    step.action = StepTexts::tr("Form &teams");
    if (overview.teams > 0) {
        step.figure = QLocale().toString(overview.teams);
        step.sentence = comesFromElsewhere(overview) ? StepTexts::tr("They came with their submissions.")
                        : overview.reserves == 0
                            ? StepTexts::tr("Every participant has a team.")
                            : StepTexts::tr("%n participant(s) without a team.", "", overview.reserves);
        step.action = StepTexts::tr("Show &teams");
        step.state = StepState::Done;
    } else if (overview.participants > 0) {
        step.sentence = StepTexts::tr("%n participant(s) wait for a team.", "", overview.participants);
        step.state = StepState::Next;
    } else {
        step.sentence = StepTexts::tr("Teams are formed from the participants.");
    }
    return step;
}

EventStep roomsStep(const EventOverview &overview)
{
    EventStep step{PageId::Discord, u"discord"_s, StepTexts::tr("Discord rooms"), {}, {}, {}, StepState::Waiting};
    step.action = StepTexts::tr("Plan &rooms");
    if (overview.rooms.runUnfinished) {
        const bool rebuilds = overview.rooms.unfinishedKind.value_or(OrderKind::Provide) == OrderKind::Provide;
        step.sentence = overview.rooms.unfinishedKind == OrderKind::TearDown
                            ? StepTexts::tr("The teardown stopped on the way; it goes on from there.")
                            : StepTexts::tr("The last run stopped on the way; it goes on from there.");
        step.action = rebuilds ? StepTexts::tr("&Resume the run") : StepTexts::tr("Show &rooms");
        step.state = StepState::Next;
    } else if (overview.rooms.objectsMade > 0) {
        step.figure = QLocale().toString(overview.rooms.objectsMade);
        step.sentence = StepTexts::tr("Roles and channels stand on %1.").arg(overview.rooms.guildName);
        step.action = StepTexts::tr("Show &rooms");
        step.state = StepState::Done;
    } else if (comesFromElsewhere(overview)) {
        step.sentence = StepTexts::tr("Rooms are for members that are known here.");
    } else if (overview.teams > 0) {
        step.sentence = StepTexts::tr("%n team(s) need a role and a channel.", "", overview.teams);
        step.state = StepState::Next;
    } else {
        step.sentence = StepTexts::tr("Each team gets a role and a channel of its own.");
    }
    return step;
}

EventStep judgingStep(const EventOverview &overview)
{
    EventStep step{PageId::Judging, u"judging"_s, StepTexts::tr("Judging"), {}, {}, {}, StepState::Waiting};
    step.action = StepTexts::tr("Assign &judges");
    if (overview.teams == 0 && overview.submissions == 0) {
        step.sentence = StepTexts::tr("Judges mark what the teams hand in.");
        return step;
    }
    if (overview.judges == 0) {
        step.sentence = StepTexts::tr("Nobody judges yet.");
        step.action = StepTexts::tr("Add &judges");
        step.state = StepState::Next;
        return step;
    }
    if (overview.reviewsAssigned == 0) {
        step.figure = QLocale().toString(overview.judges);
        step.sentence = StepTexts::tr("%n judge(s) wait for their submissions.", "", overview.judges);
        step.state = StepState::Next;
        return step;
    }
    step.figure = StepTexts::tr("%1 of %2").arg(overview.reviewsDone).arg(overview.reviewsAssigned);
    const bool all = overview.reviewsDone >= overview.reviewsAssigned;
    step.sentence = all ? StepTexts::tr("Every review is in.") : StepTexts::tr("So many reviews are in.");
    step.action = all ? StepTexts::tr("Show &judging") : StepTexts::tr("Enter &scores");
    step.state = all ? StepState::Done : StepState::Next;
    return step;
}

EventStep resultsStep(const EventOverview &overview)
{
    EventStep step{PageId::Results, u"results"_s, StepTexts::tr("Results"), {}, {}, {}, StepState::Waiting};
    step.action = StepTexts::tr("Show r&esults");
    if (overview.reviewsDone == 0) {
        step.sentence = StepTexts::tr("The ranking appears with the first review.");
    } else if (overview.reviewsDone < overview.reviewsAssigned) {
        step.sentence = StepTexts::tr("A first ranking stands; reviews are still missing.");
    } else {
        step.sentence = StepTexts::tr("The ranking is ready to export.");
        step.state = StepState::Next;
    }
    return step;
}

} // namespace

QList<EventStep> eventSteps(const EventOverview &overview)
{
    return {signupsStep(overview), teamsStep(overview), roomsStep(overview), judgingStep(overview),
            resultsStep(overview)};
}

} // namespace jamwright
