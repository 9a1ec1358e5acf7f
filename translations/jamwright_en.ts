<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Assignment</name>
    <message numerus="yes">
        <source>%n more review(s) would link the parts: %1.</source>
        <translation>
            <numerusform>%n more review would link the parts: %1.</numerusform>
            <numerusform>%n more reviews would link the parts: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more review(s) would link some of the parts: %1.</source>
        <translation>
            <numerusform>%n more review would link some of the parts: %1.</numerusform>
            <numerusform>%n more reviews would link some of the parts: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) more than asked for stay, as the panels would fall apart without: %1.</source>
        <translation>
            <numerusform>%n review more than asked for stays, as the panels would fall apart without: %1.</numerusform>
            <numerusform>%n reviews more than asked for stay, as the panels would fall apart without: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Awards</name>
    <message numerus="yes">
        <source>Set %n award(s)</source>
        <translation>
            <numerusform>Set %n award</numerusform>
            <numerusform>Set %n awards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the best %n</source>
        <comment>submissions</comment>
        <translation>
            <numerusform>the best</numerusform>
            <numerusform>the best %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the best %n in %1</source>
        <comment>submissions, criterion</comment>
        <translation>
            <numerusform>the best in %1</numerusform>
            <numerusform>the best %n in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) share the places that it is for.</source>
        <translation>
            <numerusform>%n submission has the place that it is for.</numerusform>
            <numerusform>%n submissions share the places that it is for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted that %n member(s) took part</source>
        <translation>
            <numerusform>Noted that %n member took part</numerusform>
            <numerusform>Noted that %n members took part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted that %n member(s) did not take part</source>
        <translation>
            <numerusform>Noted that %n member did not take part</numerusform>
            <numerusform>Noted that %n members did not take part</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message numerus="yes">
        <source>Changed the settings of %1; the offsets of %n sign-up(s) follow the new start</source>
        <translation>
            <numerusform>Changed the settings of %1; the offset of %n sign-up follows the new start</numerusform>
            <numerusform>Changed the settings of %1; the offsets of %n sign-ups follow the new start</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message numerus="yes">
        <source>It has %n member(s); %1 to %2 are allowed.</source>
        <translation>
            <numerusform>It has %n member; %1 to %2 are allowed.</numerusform>
            <numerusform>It has %n members; %1 to %2 are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time zone of %n member(s) is not known.</source>
        <translation>
            <numerusform>The time zone of %n member is not known.</numerusform>
            <numerusform>The time zones of %n members are not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 could be in any of the other %n team(s) without breaking a rule.</source>
        <translation>
            <numerusform>%1 could be in the other team without breaking a rule.</numerusform>
            <numerusform>%1 could be in any of the other %n teams without breaking a rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 could be in %2 of the other %n team(s) without breaking a rule; %3.</source>
        <translation>
            <numerusform>%1 could be in %2 of the other %n team without breaking a rule; %3.</numerusform>
            <numerusform>%1 could be in %2 of the other %n teams without breaking a rule; %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would span too many hours</source>
        <translation>
            <numerusform>%n would span too many hours</numerusform>
            <numerusform>%n would span too many hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) an earlier team-mate</source>
        <translation>
            <numerusform>%n holds an earlier team-mate</numerusform>
            <numerusform>%n hold an earlier team-mate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) somebody of the same organisation</source>
        <translation>
            <numerusform>%n holds somebody of the same organisation</numerusform>
            <numerusform>%n hold somebody of the same organisation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) somebody to be kept apart from</source>
        <translation>
            <numerusform>%n holds somebody to be kept apart from</numerusform>
            <numerusform>%n hold somebody to be kept apart from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody leads it; %n member(s) may.</source>
        <translation>
            <numerusform>Nobody leads it; %n member may.</numerusform>
            <numerusform>Nobody leads it; %n members may.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n row(s) of projects that were not handed in are left out.</source>
        <translation>
            <numerusform>%n row of a project that was not handed in is left out.</numerusform>
            <numerusform>%n rows of projects that were not handed in are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuildSnapshot</name>
    <message numerus="yes">
        <source>Looking up %n person(s) one by one, to see who is in the guild.</source>
        <translation>
            <numerusform>Looking up %n person one by one, to see who is in the guild.</numerusform>
            <numerusform>Looking up %n people one by one, to see who is in the guild.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>The order is for %n people, but names only its buyer, who alone is read.</source>
        <translation>
            <numerusform>The order is for %n person, but names only its buyer, who alone is read.</numerusform>
            <numerusform>The order is for %n people, but names only its buyer, who alone is read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are of projects that stand above, as in an export with a row for each prize; each project is read once.</source>
        <translation>
            <numerusform>%n row is of a project that stands above, as in an export with a row for each prize; each project is read once.</numerusform>
            <numerusform>%n rows are of projects that stand above, as in an export with a row for each prize; each project is read once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are written like a spreadsheet&apos;s formula; they are kept as text.</source>
        <translation>
            <numerusform>%n cell is written like a spreadsheet&apos;s formula; it is kept as text.</numerusform>
            <numerusform>%n cells are written like a spreadsheet&apos;s formula; they are kept as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold control characters; they are kept and not shown.</source>
        <translation>
            <numerusform>%n cell holds control characters; they are kept and not shown.</numerusform>
            <numerusform>%n cells hold control characters; they are kept and not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold formulas, of which the last results are read.</source>
        <translation>
            <numerusform>%n cell holds a formula, of which the last result is read.</numerusform>
            <numerusform>%n cells hold formulas, of which the last results are read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event is full: %n sign-up(s) go on the wait-list.</source>
        <translation>
            <numerusform>The event is full: %n sign-up goes on the wait-list.</numerusform>
            <numerusform>The event is full: %n sign-ups go on the wait-list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n note(s), warning(s) or ban(s) of people in no team, which are not read.</source>
        <translation>
            <numerusform>The file holds %n note, warning or ban of somebody in no team, which is not read.</numerusform>
            <numerusform>The file holds %n notes, warnings or bans of people in no team, which are not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n ban(s) that do not say for how long; they are not enforced.</source>
        <translation>
            <numerusform>The file holds %n ban that does not say for how long; it is not enforced.</numerusform>
            <numerusform>The file holds %n bans that do not say for how long; they are not enforced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>Added %n submission(s)</source>
        <translation>
            <numerusform>Added %n submission</numerusform>
            <numerusform>Added %n submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigned %n review(s)</source>
        <translation>
            <numerusform>Assigned %n review</numerusform>
            <numerusform>Assigned %n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generated %n practice ballot(s)</source>
        <translation>
            <numerusform>Generated %n practice ballot</numerusform>
            <numerusform>Generated %n practice ballots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n ballot(s) from files</source>
        <translation>
            <numerusform>Imported %n ballot from files</numerusform>
            <numerusform>Imported %n ballots from files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made %n entrant(s) judges</source>
        <translation>
            <numerusform>Made %n entrant a judge</numerusform>
            <numerusform>Made %n entrants judges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgingSteps</name>
    <message numerus="yes">
        <source>%n review(s) are not done yet.</source>
        <translation>
            <numerusform>%n review is not done yet.</numerusform>
            <numerusform>%n reviews are not done yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksPlot</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s)</source>
        <translation>
            <numerusform>%n ballot</numerusform>
            <numerusform>%n ballots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message numerus="yes">
        <source>Named %n pair(s) of people</source>
        <translation>
            <numerusform>Named %n pair of people</numerusform>
            <numerusform>Named %n pairs of people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message numerus="yes">
        <source>%n more jam(s)</source>
        <translation>
            <numerusform>%n more jam</numerusform>
            <numerusform>%n more jams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesPlot</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nor those of %n further group(s), which the table names.</source>
        <translation>
            <numerusform>Nor those of %n further group, which the table names.</numerusform>
            <numerusform>Nor those of %n further groups, which the table names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message numerus="yes">
        <source>Make an invite for %1, for one person and seven days, that gives %n role(s).</source>
        <translation>
            <numerusform>Make an invite for %1, for one person and seven days, that gives %n role.</numerusform>
            <numerusform>Make an invite for %1, for one person and seven days, that gives %n roles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make it anew and move %n channel(s) back into it.</source>
        <translation>
            <numerusform>Make it anew and move %n channel back into it.</numerusform>
            <numerusform>Make it anew and move %n channels back into it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody whom the template does not name there is let into %n of the event&apos;s room(s), and stays let in.</source>
        <translation>
            <numerusform>Somebody whom the template does not name there is let into %n of the event&apos;s rooms, and stays let in.</numerusform>
            <numerusform>Somebody whom the template does not name there is let into %n of the event&apos;s rooms, and stays let in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discord lets a guild make 250 roles in 48 hours, deleted ones counted: %n of this plan may have to wait for up to two days.</source>
        <translation>
            <numerusform>Discord lets a guild make 250 roles in 48 hours, deleted ones counted: %n of this plan may have to wait for up to two days.</numerusform>
            <numerusform>Discord lets a guild make 250 roles in 48 hours, deleted ones counted: %n of this plan may have to wait for up to two days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The topic of “%1” is longer than Discord takes, and so is that of %n other team(s).</source>
        <translation>
            <numerusform>The topic of “%1” is longer than Discord takes, and so is that of %n other team.</numerusform>
            <numerusform>The topic of “%1” is longer than Discord takes, and so is that of %n other teams.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So it is with %n other team(s).</source>
        <translation>
            <numerusform>So it is with %n other team.</numerusform>
            <numerusform>So it is with %n other teams.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>The time zone of %n participant(s) is not known.</source>
        <translation>
            <numerusform>The time zone of %n participant is not known.</numerusform>
            <numerusform>The time zone of %n participants is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No skill of %n participant(s) is known.</source>
        <translation>
            <numerusform>No skill of %n participant is known.</numerusform>
            <numerusform>No skill of %n participants is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) are in no team.</source>
        <translation>
            <numerusform>%n participant is in no team.</numerusform>
            <numerusform>%n participants are in no team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have a place beyond the event&apos;s capacity.</source>
        <translation>
            <numerusform>%n person has a place beyond the event&apos;s capacity.</numerusform>
            <numerusform>%n people have a place beyond the event&apos;s capacity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are free while people wait.</source>
        <translation>
            <numerusform>%n place is free while people wait.</numerusform>
            <numerusform>%n places are free while people wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event ended on %1; the data of %n person(s) could be erased.</source>
        <translation>
            <numerusform>The event ended on %1; the data of %n person could be erased.</numerusform>
            <numerusform>The event ended on %1; the data of %n people could be erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message numerus="yes">
        <source>%n review(s) that were asked for are not in.</source>
        <translation>
            <numerusform>%n review that was asked for is not in.</numerusform>
            <numerusform>%n reviews that were asked for are not in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message numerus="yes">
        <source>%n version(s) were published.</source>
        <translation>
            <numerusform>%n version was published.</numerusform>
            <numerusform>%n versions were published.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message numerus="yes">
        <source>Nobody moves; %n seat(s) below the smallest size stay empty.</source>
        <translation>
            <numerusform>Nobody moves; %n seat below the smallest size stays empty.</numerusform>
            <numerusform>Nobody moves; %n seats below the smallest size stay empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of larger teams move; the reserves stay.</source>
        <translation>
            <numerusform>%n member of a larger team moves; the reserves stay.</numerusform>
            <numerusform>%n members of larger teams move; the reserves stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reserve(s) take the empty places.</source>
        <translation>
            <numerusform>%n reserve takes the empty place.</numerusform>
            <numerusform>%n reserves take the empty places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) dissolve, %1.</source>
        <translation>
            <numerusform>%n team is dissolved, %1.</numerusform>
            <numerusform>%n teams are dissolved, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) move</source>
        <comment>after: so many teams dissolve</comment>
        <translation>
            <numerusform>%n person moves</numerusform>
            <numerusform>%n people move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every team stays; %n person(s) move.</source>
        <translation>
            <numerusform>Every team stays; %n person moves.</numerusform>
            <numerusform>Every team stays; %n people move.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestClient</name>
    <message numerus="yes">
        <source>Discord takes no more of these requests for %n minute(s).</source>
        <translation>
            <numerusform>Discord takes no more of these requests for %n minute.</numerusform>
            <numerusform>Discord takes no more of these requests for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discord takes no more of these requests for about %n hour(s).</source>
        <translation>
            <numerusform>Discord takes no more of these requests for about %n hour.</numerusform>
            <numerusform>Discord takes no more of these requests for about %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message numerus="yes">
        <source>%n judge(s)</source>
        <translation>
            <numerusform>%n judge</numerusform>
            <numerusform>%n judges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further place(s) are in the table only.</source>
        <translation>
            <numerusform>%n further place is in the table only.</numerusform>
            <numerusform>%n further places are in the table only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The marks do not tell who is first apart from %n other(s).</source>
        <translation>
            <numerusform>The marks do not tell who is first apart from %n other.</numerusform>
            <numerusform>The marks do not tell who is first apart from %n others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) have fewer reviews than most; their places are less certain.</source>
        <translation>
            <numerusform>%n submission has fewer reviews than most; its place is less certain.</numerusform>
            <numerusform>%n submissions have fewer reviews than most; their places are less certain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scores count to %n decimal(s).</source>
        <translation>
            <numerusform>Scores count to %n decimal.</numerusform>
            <numerusform>Scores count to %n decimals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) change against the plain mean: %1.</source>
        <translation>
            <numerusform>%n place changes against the plain mean: %1.</numerusform>
            <numerusform>%n places change against the plain mean: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Places across the %n group(s) of submissions cannot be compared: no judge links them.</source>
        <translation>
            <numerusform>Places across the %n group of submissions cannot be compared: no judge links them.</numerusform>
            <numerusform>Places across the %n groups of submissions cannot be compared: no judge links them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message numerus="yes">
        <source>Of %n participant(s) the workspace has no Discord id.</source>
        <translation>
            <numerusform>Of %n participant the workspace has no Discord id.</numerusform>
            <numerusform>Of %n participants the workspace has no Discord id.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message numerus="yes">
        <source>Started round %1 with %n submission(s)</source>
        <translation>
            <numerusform>Started round %1 with %n submission</numerusform>
            <numerusform>Started round %1 with %n submissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rubrics</name>
    <message numerus="yes">
        <source>%n ballot(s) of round %1 do not count any more until this is marked: %2.</source>
        <translation>
            <numerusform>%n ballot of round %1 does not count any more until this is marked: %2.</numerusform>
            <numerusform>%n ballots of round %1 do not count any more until this is marked: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeverityPlot</name>
    <message numerus="yes">
        <source>%n review(s): %1</source>
        <translation>
            <numerusform>%n review: %1</numerusform>
            <numerusform>%n reviews: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judge(s) marked severely</source>
        <translation>
            <numerusform>%n judge marked severely</numerusform>
            <numerusform>%n judges marked severely</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leniently</source>
        <translation>
            <numerusform>%n leniently</numerusform>
            <numerusform>%n leniently</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignupWords</name>
    <message numerus="yes">
        <source>Banned for %n more jam(s)</source>
        <translation>
            <numerusform>Banned for %n more jam</numerusform>
            <numerusform>Banned for %n more jams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Signups</name>
    <message numerus="yes">
        <source>%n sign-up(s) were left as they are: rejected, withdrawn or no-show.</source>
        <translation>
            <numerusform>%n sign-up was left as it is: rejected, withdrawn or no-show.</numerusform>
            <numerusform>%n sign-ups were left as they are: rejected, withdrawn or no-show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n sign-up(s) to %1</source>
        <translation>
            <numerusform>Set %n sign-up to %1</numerusform>
            <numerusform>Set %n sign-ups to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-up(s) were left as they are: the step makes no sense for them.</source>
        <translation>
            <numerusform>%n sign-up was left as it is: the step makes no sense for it.</numerusform>
            <numerusform>%n sign-ups were left as they are: the step makes no sense for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-up(s) were left as they are: the event is full.</source>
        <translation>
            <numerusform>%n sign-up was left as it is: the event is full.</numerusform>
            <numerusform>%n sign-ups were left as they are: the event is full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were taken beyond the event&apos;s capacity.</source>
        <translation>
            <numerusform>%n person was taken beyond the event&apos;s capacity.</numerusform>
            <numerusform>%n people were taken beyond the event&apos;s capacity.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Submissions</name>
    <message numerus="yes">
        <source>Set the checklist to %n item(s)</source>
        <translation>
            <numerusform>Set the checklist to %n item</numerusform>
            <numerusform>Set the checklist to %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) without members were made.</source>
        <translation>
            <numerusform>%n team without members was made.</numerusform>
            <numerusform>%n teams without members were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message numerus="yes">
        <source>The marks do not show that any of %n submission(s) differs from another: their order may be chance.</source>
        <translation>
            <numerusform>The marks do not show that any of %n submission differs from another: their order may be chance.</numerusform>
            <numerusform>The marks do not show that any of %n submissions differs from another: their order may be chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n part(s) judges or reviews are too few to tell how severe a judge is: there the mean of the ballots stands as it is.</source>
        <translation>
            <numerusform>In %n part judges or reviews are too few to tell how severe a judge is: there the mean of the ballots stands as it is.</numerusform>
            <numerusform>In %n parts judges or reviews are too few to tell how severe a judge is: there the mean of the ballots stands as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n part(s) no difference between judges was found.</source>
        <translation>
            <numerusform>In %n part no difference between judges was found.</numerusform>
            <numerusform>In %n parts no difference between judges was found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamFeasibility</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n more team(s), or let as many of them meet.</source>
        <translation>
            <numerusform>Make %n more team, or let as many of them meet.</numerusform>
            <numerusform>Make %n more teams, or let as many of them meet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find %n more who would lead, or allow larger teams.</source>
        <translation>
            <numerusform>Find %n more who would lead, or allow larger teams.</numerusform>
            <numerusform>Find %n more who would lead, or allow larger teams.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamField</name>
    <message numerus="yes">
        <source>%n person(s) have nothing in the column %1; that costs nothing.</source>
        <translation>
            <numerusform>%n person has nothing in the column %1; that costs nothing.</numerusform>
            <numerusform>%n people have nothing in the column %1; that costs nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) who must not meet are in one team.</source>
        <translation>
            <numerusform>%n pair who must not meet is in one team.</numerusform>
            <numerusform>%n pairs who must not meet are in one team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those who are to stay in Team %1 have no seat there.</source>
        <translation>
            <numerusform>%n of those who are to stay in Team %1 has no seat there.</numerusform>
            <numerusform>%n of those who are to stay in Team %1 have no seat there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) who must be together are not in one team.</source>
        <translation>
            <numerusform>%n pair who must be together is not in one team.</numerusform>
            <numerusform>%n pairs who must be together are not in one team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) have nobody who may lead.</source>
        <translation>
            <numerusform>%n team has nobody who may lead.</numerusform>
            <numerusform>%n teams have nobody who may lead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamFiles</name>
    <message numerus="yes">
        <source>Read %n team(s) from a file</source>
        <translation>
            <numerusform>Read %n team from a file</numerusform>
            <numerusform>Read %n teams from a file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamNames</name>
    <message numerus="yes">
        <source>Gave %n team(s) other names</source>
        <translation>
            <numerusform>Gave %n team another name</numerusform>
            <numerusform>Gave %n teams other names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept %n word(s) for team names</source>
        <translation>
            <numerusform>Kept %n word for team names</numerusform>
            <numerusform>Kept %n words for team names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamRules</name>
    <message numerus="yes">
        <source>%1 is %n seat(s) outside the sizes from %2 to %3.</source>
        <translation>
            <numerusform>%1 is %n seat outside the sizes from %2 to %3.</numerusform>
            <numerusform>%1 is %n seats outside the sizes from %2 to %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamSolver</name>
    <message numerus="yes">
        <source>Looking for better teams; the best so far cost %1 and break rules %n time(s).</source>
        <translation>
            <numerusform>Looking for better teams; the best so far cost %1 and break rules %n time.</numerusform>
            <numerusform>Looking for better teams; the best so far cost %1 and break rules %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teams</name>
    <message numerus="yes">
        <source>Formed %n team(s)</source>
        <translation>
            <numerusform>Formed %n team</numerusform>
            <numerusform>Formed %n teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::AnnouncePanel</name>
    <message numerus="yes">
        <source>Posted in %n channel(s); this is what #%1 gets.</source>
        <extracomment>%1 is the name of a channel.</extracomment>
        <translation>
            <numerusform>Posted in %n channel; this is what #%1 gets.</numerusform>
            <numerusform>Posted in %n channels; this is what #%1 gets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::AssignBox</name>
    <message numerus="yes">
        <source>%n review(s) are assigned</source>
        <translation>
            <numerusform>%n review is assigned</numerusform>
            <numerusform>%n reviews are assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link them by %n more review(s)</source>
        <translation>
            <numerusform>Link them by %n more review</numerusform>
            <numerusform>Link them by %n more reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::BallotCalls</name>
    <message numerus="yes">
        <source>%n ballot file(s) were written to %1. Send each judge hers.</source>
        <translation>
            <numerusform>%n ballot file was written to %1. Send the judge hers.</numerusform>
            <numerusform>%n ballot files were written to %1. Send each judge hers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::BanForm</name>
    <message numerus="yes">
        <source>jam(s)</source>
        <translation>
            <numerusform>jam</numerusform>
            <numerusform>jams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::BoardModel</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reserves: %Ln participant(s) without a team</source>
        <translation>
            <numerusform>Reserves: %Ln participant without a team</numerusform>
            <numerusform>Reserves: %Ln participants without a team</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::BoardPanel</name>
    <message numerus="yes">
        <source>%Ln person(s) cut. Go to a team and press Ctrl+V to move them there, or to a person and press Ctrl+Shift+V to exchange.</source>
        <translation>
            <numerusform>%Ln person cut. Go to a team and press Ctrl+V to move her there, or to a person and press Ctrl+Shift+V to exchange.</numerusform>
            <numerusform>%Ln people cut. Go to a team and press Ctrl+V to move them there, or to a person and press Ctrl+Shift+V to exchange.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::BoardView</name>
    <message numerus="yes">
        <source>%Ln without a team</source>
        <translation>
            <numerusform>%Ln without a team</numerusform>
            <numerusform>%Ln without a team</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::CapacityBox</name>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <translation>
            <numerusform>%1 (%n more)</numerusform>
            <numerusform>%1 (%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::CheckPanel</name>
    <message numerus="yes">
        <source>%n thing(s) that the template expects are still missing</source>
        <translation>
            <numerusform>%n thing that the template expects is still missing</numerusform>
            <numerusform>%n things that the template expects are still missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::ChoicePanel</name>
    <message numerus="yes">
        <source>Judging is still open, and %n review(s) are not in yet.</source>
        <translation>
            <numerusform>Judging is still open, and %n review is not in yet.</numerusform>
            <numerusform>Judging is still open, and %n reviews are not in yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::ColumnsPage</name>
    <message numerus="yes">
        <source>%n answer(s) about skills have no level yet. Give each a number; without one it counts as unknown.</source>
        <translation>
            <numerusform>%n answer about skills has no level yet. Give it a number; without one it counts as unknown.</numerusform>
            <numerusform>%n answers about skills have no level yet. Give each a number; without one it counts as unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) will be read.</source>
        <translation>
            <numerusform>%n column will be read.</numerusform>
            <numerusform>%n columns will be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::Comparison</name>
    <message numerus="yes">
        <source>%Ln person(s) would be in another team; %1 would stay.</source>
        <translation>
            <numerusform>%Ln person would be in another team; %1 would stay.</numerusform>
            <numerusform>%Ln people would be in another team; %1 would stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::ConflictDialog</name>
    <message numerus="yes">
        <source>%n ballot(s) were changed in a file and apart from it. Choose for each what counts; what you leave open stays as it is stored.</source>
        <translation>
            <numerusform>%n ballot was changed in a file and apart from it. Choose what counts; what you leave open stays as it is stored.</numerusform>
            <numerusform>%n ballots were changed in a file and apart from it. Choose for each what counts; what you leave open stays as it is stored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::ContributionsBox</name>
    <message numerus="yes">
        <source>Of %n member(s) nobody said anything; they count as having contributed. Select people and say it of them.</source>
        <translation>
            <numerusform>Of %n member nobody said anything; she counts as having contributed. Select people and say it of them.</numerusform>
            <numerusform>Of %n members nobody said anything; they count as having contributed. Select people and say it of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n member(s) nobody said anything; they count as having contributed.</source>
        <translation>
            <numerusform>Of %n member nobody said anything; she counts as having contributed.</numerusform>
            <numerusform>Of %n members nobody said anything; they count as having contributed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::DayBand</name>
    <message numerus="yes">
        <source>All of them are awake at the same time for %Ln hour(s) a day.</source>
        <translation>
            <numerusform>All of them are awake at the same time for %Ln hour a day.</numerusform>
            <numerusform>All of them are awake at the same time for %Ln hours a day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::DiscordTexts</name>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n role(s)</source>
        <translation>
            <numerusform>Give %n role</numerusform>
            <numerusform>Give %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rooms stand: %n thing(s) made or given.</source>
        <translation>
            <numerusform>The rooms stand: %n thing made or given.</numerusform>
            <numerusform>The rooms stand: %n things made or given.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run stopped after %n write(s); it goes on from there next time.</source>
        <translation>
            <numerusform>The run stopped after %n write; it goes on from there next time.</numerusform>
            <numerusform>The run stopped after %n writes; it goes on from there next time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) are not in the guild.</source>
        <translation>
            <numerusform>%n participant is not in the guild.</numerusform>
            <numerusform>%n participants are not in the guild.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n role(s) and channel(s)</source>
        <translation>
            <numerusform>Delete %n role or channel</numerusform>
            <numerusform>Delete %n roles and channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s)</source>
        <translation>
            <numerusform>Send %n message</numerusform>
            <numerusform>Send %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n role(s) and channel(s)</source>
        <translation>
            <numerusform>Change %n role or channel</numerusform>
            <numerusform>Change %n roles and channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n role(s)</source>
        <translation>
            <numerusform>Take %n role</numerusform>
            <numerusform>Take %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n invite(s)</source>
        <translation>
            <numerusform>Make %n invite</numerusform>
            <numerusform>Make %n invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin %n message(s)</source>
        <translation>
            <numerusform>Pin %n message</numerusform>
            <numerusform>Pin %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were sent.</source>
        <translation>
            <numerusform>%n message was sent.</numerusform>
            <numerusform>%n messages were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were repaired.</source>
        <translation>
            <numerusform>%n thing was repaired.</numerusform>
            <numerusform>%n things were repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rooms are gone: %n thing(s) deleted or taken back.</source>
        <translation>
            <numerusform>The rooms are gone: %n thing deleted or taken back.</numerusform>
            <numerusform>The rooms are gone: %n things deleted or taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n invite(s)</source>
        <translation>
            <numerusform>Revoke %n invite</numerusform>
            <numerusform>Revoke %n invites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::DriftPanel</name>
    <message numerus="yes">
        <source>%n thing(s) are different on Discord</source>
        <translation>
            <numerusform>%n thing is different on Discord</numerusform>
            <numerusform>%n things are different on Discord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Repair %n thing(s)</source>
        <translation>
            <numerusform>&amp;Repair %n thing</numerusform>
            <numerusform>&amp;Repair %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repairing %n thing(s) on Discord.</source>
        <translation>
            <numerusform>Repairing %n thing on Discord.</numerusform>
            <numerusform>Repairing %n things on Discord.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::DropoutsPanel</name>
    <message numerus="yes">
        <source>%Ln way(s) to mend the teams, the best first. Adopting one withdraws who is ticked.</source>
        <translation>
            <numerusform>%Ln way to mend the teams. Adopting it withdraws who is ticked.</numerusform>
            <numerusform>%Ln ways to mend the teams, the best first. Adopting one withdraws who is ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody in a team has withdrawn since. %Ln way(s) to mend the teams, the best first.</source>
        <translation>
            <numerusform>Somebody in a team has withdrawn since. %Ln way to mend the teams.</numerusform>
            <numerusform>Somebody in a team has withdrawn since. %Ln ways to mend the teams, the best first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::EraseForm</name>
    <message numerus="yes">
        <source>Answers and the log of decisions at %n event(s)</source>
        <translation>
            <numerusform>Answers and the log of decisions at %n event</numerusform>
            <numerusform>Answers and the log of decisions at %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-up(s) without a name, so that teams and scores keep their shape</source>
        <translation>
            <numerusform>%n sign-up without a name, so that teams and scores keep their shape</numerusform>
            <numerusform>%n sign-ups without a name, so that teams and scores keep their shape</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::EventSteps</name>
    <message numerus="yes">
        <source>%n of them can be put in a team.</source>
        <translation>
            <numerusform>%n of them can be put in a team.</numerusform>
            <numerusform>%n of them can be put in a team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) without a team.</source>
        <translation>
            <numerusform>%n participant without a team.</numerusform>
            <numerusform>%n participants without a team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) wait for a team.</source>
        <translation>
            <numerusform>%n participant waits for a team.</numerusform>
            <numerusform>%n participants wait for a team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) need a role and a channel.</source>
        <translation>
            <numerusform>%n team needs a role and a channel.</numerusform>
            <numerusform>%n teams need a role and a channel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judge(s) wait for their submissions.</source>
        <translation>
            <numerusform>%n judge waits for submissions.</numerusform>
            <numerusform>%n judges wait for their submissions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::EverybodyPage</name>
    <message numerus="yes">
        <source>%n person(s) known from this workspace&apos;s events, earlier teams and your notes.</source>
        <translation>
            <numerusform>%n person known from this workspace&apos;s events, earlier teams and your notes.</numerusform>
            <numerusform>%n people known from this workspace&apos;s events, earlier teams and your notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::FindingsModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::GoneList</name>
    <message numerus="yes">
        <source>%Ln person(s) ticked as gone.</source>
        <translation>
            <numerusform>%Ln person ticked as gone.</numerusform>
            <numerusform>%Ln people ticked as gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::GridPanel</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::JudgingCalls</name>
    <message numerus="yes">
        <source>%n submission(s) were added.</source>
        <translation>
            <numerusform>%n submission was added.</numerusform>
            <numerusform>%n submissions were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) were assigned.</source>
        <translation>
            <numerusform>%n review was assigned.</numerusform>
            <numerusform>%n reviews were assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) of interest could not be avoided.</source>
        <translation>
            <numerusform>%n conflict of interest could not be avoided.</numerusform>
            <numerusform>%n conflicts of interest could not be avoided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The judges fall into %n group(s) that share no submission, so their marks cannot be compared.</source>
        <translation>
            <numerusform>The judges fall into %n group that shares no submission, so their marks cannot be compared.</numerusform>
            <numerusform>The judges fall into %n groups that share no submission, so their marks cannot be compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) changed hands.</source>
        <translation>
            <numerusform>%n review changed hands.</numerusform>
            <numerusform>%n reviews changed hands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 are of no team of the event.</source>
        <translation>
            <numerusform>%n row of %1 is of no team of the event.</numerusform>
            <numerusform>%n rows of %1 are of no team of the event.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::LeavingBar</name>
    <message numerus="yes">
        <source>%n review(s) that she was asked for go with her.</source>
        <translation>
            <numerusform>%n review that she was asked for goes with her.</numerusform>
            <numerusform>%n reviews that she was asked for go with her.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) that she was asked for go to others:</source>
        <translation>
            <numerusform>%n review that she was asked for goes to others:</numerusform>
            <numerusform>%n reviews that she was asked for go to others:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) that she has finished stay and count.</source>
        <translation>
            <numerusform>%n review that she has finished stays and counts.</numerusform>
            <numerusform>%n reviews that she has finished stay and count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) that she has not finished go to others:</source>
        <translation>
            <numerusform>%n review that she has not finished goes to others:</numerusform>
            <numerusform>%n reviews that she has not finished go to others:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::OrderPanel</name>
    <message numerus="yes">
        <source>That is %n write(s), %1 on Discord. You can stop at any time; the next run goes on from there.</source>
        <translation>
            <numerusform>That is %n write, %1 on Discord. You can stop at any time; the next run goes on from there.</numerusform>
            <numerusform>That is %n writes, %1 on Discord. You can stop at any time; the next run goes on from there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::PhaseHeader</name>
    <message numerus="yes">
        <source>S&amp;tart round %1 with %n submission(s)</source>
        <translation>
            <numerusform>S&amp;tart round %1 with %n submission</numerusform>
            <numerusform>S&amp;tart round %1 with %n submissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::PlanView</name>
    <message numerus="yes">
        <source>%n step(s) shown</source>
        <translation>
            <numerusform>%n step shown</numerusform>
            <numerusform>%n steps shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::PodiumView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::ProposalCard</name>
    <message numerus="yes">
        <source>%Ln seat(s) below the smallest size stay empty.</source>
        <translation>
            <numerusform>%Ln seat below the smallest size stays empty.</numerusform>
            <numerusform>%Ln seats below the smallest size stay empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) that hold now would be broken.</source>
        <translation>
            <numerusform>%Ln rule that holds now would be broken.</numerusform>
            <numerusform>%Ln rules that hold now would be broken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::RemindersBox</name>
    <message numerus="yes">
        <source>%n reminder(s) are on the clipboard.</source>
        <translation>
            <numerusform>%n reminder is on the clipboard.</numerusform>
            <numerusform>%n reminders are on the clipboard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::ResultsCalls</name>
    <message numerus="yes">
        <source>%n member(s) contributed.</source>
        <translation>
            <numerusform>%n member contributed.</numerusform>
            <numerusform>%n members contributed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) did not contribute.</source>
        <translation>
            <numerusform>%n member did not contribute.</numerusform>
            <numerusform>%n members did not contribute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::ResultsPage</name>
    <message numerus="yes">
        <source>%n ranked submission(s)</source>
        <translation>
            <numerusform>%n ranked submission</numerusform>
            <numerusform>%n ranked submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) are assigned and wait for their marks.</source>
        <translation>
            <numerusform>%n review is assigned and waits for its marks.</numerusform>
            <numerusform>%n reviews are assigned and wait for their marks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::ReviewPage</name>
    <message numerus="yes">
        <source>&amp;Import %n earlier team member(s)</source>
        <translation>
            <numerusform>&amp;Import %n earlier team member</numerusform>
            <numerusform>&amp;Import %n earlier team members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n ban(s)</source>
        <translation>
            <numerusform>&amp;Import %n ban</numerusform>
            <numerusform>&amp;Import %n bans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n people</source>
        <translation>
            <numerusform>&amp;Import %n person</numerusform>
            <numerusform>&amp;Import %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::RoomsPanel</name>
    <message numerus="yes">
        <source>%n role(s) and channel(s) stand as they should.</source>
        <translation>
            <numerusform>%n role or channel stands as it should.</numerusform>
            <numerusform>%n roles and channels stand as they should.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) are ready for their rooms</source>
        <translation>
            <numerusform>%n team is ready for its rooms</numerusform>
            <numerusform>%n teams are ready for their rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) for %1</source>
        <translation>
            <numerusform>%n step for %1</numerusform>
            <numerusform>%n steps for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) and channel(s) were made on %1. Planning again shows whether anything is missing.</source>
        <translation>
            <numerusform>%n role or channel was made on %1. Planning again shows whether anything is missing.</numerusform>
            <numerusform>%n roles and channels were made on %1. Planning again shows whether anything is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::RubricPanel</name>
    <message numerus="yes">
        <source>the best %n</source>
        <translation>
            <numerusform>the best</numerusform>
            <numerusform>the best %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::RulesTable</name>
    <message numerus="yes">
        <source>%Ln team(s) break it</source>
        <translation>
            <numerusform>%Ln team breaks it</numerusform>
            <numerusform>%Ln teams break it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::Run</name>
    <message numerus="yes">
        <source>%n more such step(s) were not tried: Discord refused too many in a row.</source>
        <translation>
            <numerusform>%n more such step was not tried: Discord refused too many in a row.</numerusform>
            <numerusform>%n more such steps were not tried: Discord refused too many in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::ScoringView</name>
    <message numerus="yes">
        <source>All %n submission(s) are done.</source>
        <translation>
            <numerusform>The one submission is done.</numerusform>
            <numerusform>All %n submissions are done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::SearchBar</name>
    <message numerus="yes">
        <source>&amp;Keep %Ln locked member(s) where they are</source>
        <translation>
            <numerusform>&amp;Keep %Ln locked member where she is</numerusform>
            <numerusform>&amp;Keep %Ln locked members where they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Keep %Ln locked team(s) as they are</source>
        <translation>
            <numerusform>&amp;Keep %Ln locked team as it is</numerusform>
            <numerusform>&amp;Keep %Ln locked teams as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::SignupsPage</name>
    <message numerus="yes">
        <source>sign-up(s)</source>
        <translation>
            <numerusform>sign-up</numerusform>
            <numerusform>sign-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>participant(s)</source>
        <translation>
            <numerusform>participant</numerusform>
            <numerusform>participants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::StatusActions</name>
    <message numerus="yes">
        <source>%n person(s) approved.</source>
        <translation>
            <numerusform>%n person approved.</numerusform>
            <numerusform>%n people approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) put on the waiting list.</source>
        <translation>
            <numerusform>%n person put on the waiting list.</numerusform>
            <numerusform>%n people put on the waiting list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) rejected.</source>
        <translation>
            <numerusform>%n person rejected.</numerusform>
            <numerusform>%n people rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) confirmed.</source>
        <translation>
            <numerusform>%n person confirmed.</numerusform>
            <numerusform>%n people confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) withdrawn.</source>
        <translation>
            <numerusform>%n person withdrawn.</numerusform>
            <numerusform>%n people withdrawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) marked as no-show.</source>
        <translation>
            <numerusform>%n person marked as no-show.</numerusform>
            <numerusform>%n people marked as no-show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) changed.</source>
        <translation>
            <numerusform>%n person changed.</numerusform>
            <numerusform>%n people changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::TeamsPage</name>
    <message numerus="yes">
        <source>%Ln participant(s)</source>
        <translation>
            <numerusform>%Ln participant</numerusform>
            <numerusform>%Ln participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>team(s)</source>
        <translation>
            <numerusform>team</numerusform>
            <numerusform>teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reserve(s)</source>
        <translation>
            <numerusform>reserve</numerusform>
            <numerusform>reserves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s) can be placed. Look at the goals and rules, then form the teams: you get a draft to look at, and adopt it or make another.</source>
        <translation>
            <numerusform>%Ln participant can be placed. Look at the goals and rules, then form the teams: you get a draft to look at, and adopt it or make another.</numerusform>
            <numerusform>%Ln participants can be placed. Look at the goals and rules, then form the teams: you get a draft to look at, and adopt it or make another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jamwright::TeardownPanel</name>
    <message numerus="yes">
        <source>%n step(s) for %1</source>
        <translation>
            <numerusform>%n step for %1</numerusform>
            <numerusform>%n steps for %1</numerusform>
        </translation>
    </message>
</context>
</TS>
