/** The issues and pull requests of harbour-lights/signalbox, the repository with a life of its own. */
export const signalboxIssues = `
1 | closed | mara-quill | tomas-vrba | enhancement | 2023-01-09 | 2023-01-20 | Ring the bell when a train leaves | A signaller hears a train before seeing it. Let the next box ring once.
2 | closed | tomas-vrba | tomas-vrba | bug | 2023-01-11 | 2023-01-13 | Lever 7 falls back after a reload | Pull lever 7, reload the page: it stands in its old place, and the points do not.
3 | closed | jun-hayashi | | question | 2023-01-14 | 2023-01-15 | Which way is up? | On the diagram, does up mean towards the harbour or towards the hills?
4 | merged | leif-strand | | documentation | 2023-01-18 | 2023-01-19 | Explain the colours of the levers | Adds a table to the README: red stops, black turns, blue locks.
5 | closed | adaobi-n | mara-quill | documentation | 2023-01-25 | 2023-02-02 | The quick start ends before anything moves | After the last step I had a box, but no train. Where do trains come from?
6 | dropped | kettleblack | | enhancement | 2023-02-01 | 2023-02-08 | Let trains run on tea | A boiler is a boiler.
7 | closed | night-mail | tomas-vrba | bug | 2023-02-06 | 2023-02-21 | The night mail stops at every station | It should run through all of them. Its class is read as a number, so it becomes a local.
8 | merged | tomas-vrba | | bug | 2023-02-20 | 2023-02-21 | Read the class of a train as text | Closes the one about the night mail. Leading zeros survive now.
9 | closed | rosa-pinto | | question | 2023-02-27 | 2023-03-01 | May I use this in a school? | We have twelve laptops without internet and thirty children with opinions.
10 | closed | lowtide | leif-strand | bug | 2023-03-05 | 2023-03-19 | The swing bridge opens under a train | At spring tides the bridge asks the gauge, not the signaller. It must ask both.
11 | closed | mara-quill | mara-quill | documentation, good first issue | 2023-03-12 | 2023-04-02 | Say what a block is before using the word | The word appears on the first page, its meaning on the ninth.
12 | open | leif-strand | | enhancement | 2023-03-20 | | Fog | Signals should be harder to see in fog, and detonators easier to hear.
13 | closed | copperwire | tomas-vrba | bug | 2023-03-28 | 2023-04-04 | Bell codes get lost on a slow line | Three beats arrive as two when the line is slow. Beats need numbers.
14 | merged | copperwire | | bug | 2023-04-03 | 2023-04-04 | Number the beats of a bell code | The receiver can tell a lost beat from a short code.
15 | closed | ines-marek | | bug | 2023-04-10 | 2023-04-12 | The page jumps when a signal clears | The label is longer than the one before, so the row wraps.
16 | open | username | | question, good first issue | 2023-04-17 | | How do I add my own station? | I made a file beside the others, but it is not on the map.
17 | closed | tomas-vrba | tomas-vrba | enhancement | 2023-04-24 | 2023-06-30 | Lock a route until the train has passed | Now a route can be taken back under the wheels.
18 | dropped | kettleblack | | enhancement | 2023-05-01 | 2023-05-03 | Whistle in the key of the station | Every station has a note, if you listen.
19 | closed | adaobi-n | mara-quill | bug | 2023-05-08 | 2023-05-22 | Names of stations are sorted by their bytes | Ålesund comes after Zug. In its own language it should, in others it should not.
20 | open | ferrous | | enhancement | 2023-05-15 | | Offer the interlocking as a library | I would like to use the rules without the picture.
21 | closed | rosa-pinto | mara-quill | documentation | 2023-05-21 | 2023-06-01 | A sheet for teachers | Two pages that I can print: what to try, what to ask, what goes wrong.
22 | merged | rosa-pinto | | documentation | 2023-05-30 | 2023-06-01 | Add a sheet for teachers | Tried with thirty children. The part about the bridge is new.
23 | closed | lowtide | | bug | 2023-06-04 | 2023-06-05 | The clock of the tide gauge is an hour off | Only in summer, only in harbours.
24 | open | jun-hayashi | jun-hayashi | enhancement | 2023-06-12 | | A tea trolley that respects the block | It must not leave the platform while a train is announced.
25 | closed | night-mail | tomas-vrba | bug | 2023-06-19 | 2023-07-01 | Two trains may share a platform if the first is short | The second is told that the platform is free, because its far end is.
26 | closed | leif-strand | | question | 2023-06-26 | 2023-06-27 | Are the distances in metres? | Some must be in chains, or the tunnel is longer than the hill.
27 | closed | mara-quill | mara-quill | documentation | 2023-07-03 | 2023-07-10 | One unit per page | Follow-up of the question about distances: say metres once and mean it.
28 | open | tomas-vrba | tomas-vrba | bug, help wanted | 2023-07-10 | | A lever that is pulled twice counts twice | Press the key quickly. The counter runs ahead of the lever.
29 | closed | copperwire | copperwire | enhancement | 2023-07-17 | 2023-09-11 | Talk to the next box over HTTP | A bell is a POST, a repeated bell is the same POST again.
30 | merged | copperwire | | enhancement | 2023-07-21 | 2023-09-11 | Send bells over HTTP, with a key for each | A repeated message with a known key rings nothing.
31 | closed | adaobi-n | | bug | 2023-07-24 | 2023-07-25 | The diagram cannot be read aloud | Signals are pictures without names. A screen reader says graphic, graphic, graphic.
32 | open | adaobi-n | mara-quill | enhancement, help wanted | 2023-07-31 | | Work every lever from the keyboard | The arrow keys move along the frame; Enter should pull.
33 | dropped | ines-marek | | enhancement | 2023-08-07 | 2023-08-09 | Dark mode for the tunnel | It is dark already.
34 | closed | username | | question | 2023-08-14 | 2023-08-16 | What does the red lamp over the door mean? | It went on when I pulled lever 12 and has been on since.
35 | open | rosa-pinto | | bug | 2023-08-21 | | Printing the diagram loses the last platform | On A4 the page ends in the middle of platform 4.
36 | closed | tomas-vrba | tomas-vrba | bug | 2023-08-28 | 2023-09-04 | The bridge and the tide disagree after midnight | The day changes for one of them first.
37 | open | lowtide | leif-strand | enhancement | 2023-09-04 | | Use the forecast for the bridge, not the gauge alone | A bridge needs ten minutes. The gauge says now, the forecast says soon.
38 | closed | ferrous | tomas-vrba | bug | 2023-09-18 | 2023-10-02 | Panic when a route has no points | A straight line is a route, too.
39 | closed | jun-hayashi | mara-quill | documentation | 2023-09-25 | 2023-10-09 | The word frame has three meanings | Levers stand in one, pictures come in them, and messages are split into them.
40 | open | night-mail | | enhancement | 2023-10-02 | | Parcels that know their train | Sorting on board would be easier if a parcel could ask where it is.
41 | closed | leif-strand | leif-strand | bug | 2023-10-09 | 2023-10-16 | Rain is drawn upwards | Only on tablets, only when held sideways.
42 | open | mara-quill | | documentation, good first issue | 2023-10-16 | | A glossary | Block, bell, frame, lever, lock, road. One sentence each.
43 | closed | copperwire | | question | 2023-10-23 | 2023-10-24 | How long may a bell take? | I stop waiting after five seconds. Is that impolite?
44 | open | tomas-vrba | tomas-vrba | enhancement | 2023-11-06 | | Prove the locking table | The interlocking prover can read our tables, if they are written as one.
45 | merged | tomas-vrba | | enhancement | 2023-11-13 | 2023-11-20 | Write the locking table as a table | One row a lever. The prover reads it, and so do people.
46 | closed | rosa-pinto | | bug | 2023-11-20 | 2023-11-22 | The bell cannot be muted | Thirty laptops, thirty bells.
47 | open | kettleblack | | enhancement | 2023-12-04 | | A kettle on the stove of the signal box | It should boil in real time.
48 | closed | username | mara-quill | documentation | 2023-12-11 | 2023-12-18 | A typo in the second lesson of the tour | It says singal. I would send a fix if I knew how.
49 | merged | username | | documentation | 2023-12-17 | 2023-12-18 | Fix a typo | My first pull request. Please be gentle.
50 | open | adaobi-n | | bug | 2024-01-08 | | Names with an apostrophe break the timetable | King's Landing Stage is cut after King.
51 | open | ferrous | ferrous | enhancement | 2024-01-15 | | Run the simulation faster than time | A day in a minute, for tests. The clock would have to be given from outside.
52 | closed | leif-strand | tomas-vrba | bug | 2024-01-22 | 2024-02-05 | Snow stops trains for ever | It melts, but nobody tells the points.
53 | pull | ferrous | | enhancement | 2024-02-12 | | Give the clock from outside | Nothing asks the machine for the time any more. Tests take seconds.
54 | open | jun-hayashi | | question | 2024-02-26 | | Is the sound of the bell free to use? | I would like it to ring when my tea is ready.
55 | open | lowtide | leif-strand | bug, help wanted | 2024-03-11 | | High water is reported twice | Once by the gauge and once by the forecast, six minutes apart.
56 | open | night-mail | | bug | 2024-03-31 | | A train is lost when the clocks change | The 02:30 does not exist tonight, so its driver went home.
57 | open | username | | question, good first issue | 2024-04-15 | | Where do I start? | I have read the tour and pulled every lever. What would help you most?
58 | pull | adaobi-n | mara-quill | enhancement | 2024-05-06 | | Work the levers from the keyboard | Arrow keys, Enter and Escape, and a name for every lever.
59 | open | mara-quill | mara-quill | documentation | 2024-05-20 | | Write down how we release | Tomas knows. The handbook should, too.
60 | open | tomas-vrba | | enhancement | 2024-05-27 | | A second signaller | Two people, one frame. Who may pull which lever?
`
