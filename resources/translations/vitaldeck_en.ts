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
    <name>vd::SportRow</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
</context>
</TS>
