<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityCells</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message numerus="yes">
        <source>Updated %n min ago</source>
        <translation>
            <numerusform>Updated %n min ago</numerusform>
            <numerusform>Updated %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %n h ago</source>
        <translation>
            <numerusform>Updated %n h ago</numerusform>
            <numerusform>Updated %n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts need attention</source>
        <translation>
            <numerusform>%n account needs attention</numerusform>
            <numerusform>%n accounts need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncLook</name>
    <message numerus="yes">
        <source>%n accounts need attention</source>
        <translation>
            <numerusform>%n account needs attention</numerusform>
            <numerusform>%n accounts need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h</source>
        <translation>
            <numerusform>about %n h</numerusform>
            <numerusform>about %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key ends in %n days</source>
        <translation>
            <numerusform>The key ends in %n day</numerusform>
            <numerusform>The key ends in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchWords</name>
    <message numerus="yes">
        <source>Importing: %n files</source>
        <extracomment>how many were read so far</extracomment>
        <translation>
            <numerusform>Importing: %n file</numerusform>
            <numerusform>Importing: %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n files</source>
        <translation>
            <numerusform>Waiting for %n file</numerusform>
            <numerusform>Waiting for %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vd::ActivitiesPage</name>
    <message numerus="yes">
        <source>%n pairs of activities may each be one workout</source>
        <translation>
            <numerusform>%n pair of activities may be one workout</numerusform>
            <numerusform>%n pairs of activities may each be one workout</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vd::ActivityHeader</name>
    <message numerus="yes">
        <source>Merged from %n sources</source>
        <translation>
            <numerusform>Merged from %n source</numerusform>
            <numerusform>Merged from %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vd::ClientStep</name>
    <message numerus="yes">
        <source>Strict %n-day cache</source>
        <extracomment>a choice: details of a service are kept that many days only</extracomment>
        <translation>
            <numerusform>Strict %n-day cache</numerusform>
            <numerusform>Strict %n-day cache</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The terms of %1 let details, such as laps, curves and routes, be kept for %n days. With this on they go then, and come again when you open the activity. Summaries stay and are renewed every day. For a permanent archive import your export.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>The terms of %1 let details, such as laps, curves and routes, be kept for %n day. With this on they go then, and come again when you open the activity. Summaries stay and are renewed every day. For a permanent archive import your export.</numerusform>
            <numerusform>The terms of %1 let details, such as laps, curves and routes, be kept for %n days. With this on they go then, and come again when you open the activity. Summaries stay and are renewed every day. For a permanent archive import your export.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>how long a key is good</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vd::ConnectionCard</name>
    <message numerus="yes">
        <source>Strict %n-day cache</source>
        <extracomment>a choice: details of a service are kept that many days only</extracomment>
        <translation>
            <numerusform>Strict %n-day cache</numerusform>
            <numerusform>Strict %n-day cache</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vd::RunModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vd::SportRow</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vd::SyncSection</name>
    <message numerus="yes">
        <source>%n times a day</source>
        <translation>
            <numerusform>%n time a day</numerusform>
            <numerusform>%n times a day</numerusform>
        </translation>
    </message>
</context>
</TS>
