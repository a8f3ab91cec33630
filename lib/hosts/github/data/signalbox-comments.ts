/** What was said under the issues of harbour-lights/signalbox, oldest first. */
export const signalboxComments = `
1 | tomas-vrba | 2023-01-10 | One beat for attention, then the code. I will take this.
1 | mara-quill | 2023-01-20 | It rings. My cat has left the room.
2 | mara-quill | 2023-01-12 | I see it, too, with every odd lever.
3 | tomas-vrba | 2023-01-15 | Up is towards the capital, wherever that is uphill.
5 | mara-quill | 2023-01-27 | They come from the next box. The quick start must ask for one.
5 | adaobi-n | 2023-02-02 | Now one came at once. Thank you.
6 | mara-quill | 2023-02-03 | I laughed, and I will close this.
6 | kettleblack | 2023-02-08 | As long as the boiler is warm.
7 | tomas-vrba | 2023-02-07 | Class 07 becomes 7, and 7 is a local. I should have kept the text.
7 | night-mail | 2023-02-21 | It ran through tonight. The letters are on time.
9 | mara-quill | 2023-02-28 | Please do. It needs no internet, only patience.
10 | leif-strand | 2023-03-06 | Which gauge is it?
10 | lowtide | 2023-03-06 | The one at the outer pier. It is honest but hasty.
10 | tomas-vrba | 2023-03-18 | The bridge now asks for the block as any train does.
11 | username | 2023-03-30 | I understood it at the second reading.
12 | lowtide | 2023-03-22 | Fog has a density here, from 0 to 1. I can send it.
12 | tomas-vrba | 2023-04-02 | Then a signal at 400 metres is visible below 0.6.
12 | kettleblack | 2023-11-05 | It is foggy today. I mention it.
13 | tomas-vrba | 2023-03-29 | A lost beat turns train approaching into train arrived. That is the worst case.
16 | mara-quill | 2023-04-18 | The map reads an index. Add a line there, and it appears.
16 | username | 2023-04-19 | It does. Could the error say so?
17 | ferrous | 2023-05-20 | The prover finds eleven routes that can be taken back.
17 | tomas-vrba | 2023-06-30 | None is left.
19 | ines-marek | 2023-05-09 | There is a collator in the standard library for this.
20 | tomas-vrba | 2023-05-16 | The rules know the picture at two places only. It can be done.
20 | ferrous | 2023-05-17 | I will send a sketch.
24 | kettleblack | 2023-06-13 | I support the trolley.
24 | jun-hayashi | 2023-06-14 | It would need a bell code of its own: two short, one long.
25 | tomas-vrba | 2023-06-20 | The far end was my idea. It was a bad one.
28 | username | 2024-04-16 | Is this a good one to begin with?
28 | tomas-vrba | 2024-04-17 | It is. Look for the counter in the frame.
29 | tomas-vrba | 2023-07-18 | What if the answer is lost and the bell has rung?
29 | copperwire | 2023-07-18 | Then the same key comes again, and rings nothing.
29 | night-mail | 2023-09-11 | Works over a very slow line between two very old boxes.
32 | mara-quill | 2023-08-01 | Escape should leave the frame, wherever one is.
32 | adaobi-n | 2023-08-02 | And the name of a lever should say what it is for, not only its number.
34 | tomas-vrba | 2023-08-15 | Somebody has the key of the door. Lever 12 gives it away.
34 | username | 2023-08-16 | It was me. I put it back.
35 | mara-quill | 2023-08-22 | The rule for printing has a fixed height. Why, I do not know.
37 | leif-strand | 2023-09-05 | The forecast is right nine times in ten.
37 | lowtide | 2023-09-05 | And the tenth time?
37 | leif-strand | 2023-09-06 | The gauge wins.
40 | mara-quill | 2023-10-03 | What would a parcel ask?
40 | night-mail | 2023-10-03 | Am I on the right train, and if not, where do I get off.
42 | jun-hayashi | 2023-10-17 | Please add frame, in all its meanings.
42 | rosa-pinto | 2024-01-10 | And road. Children look for cars.
43 | tomas-vrba | 2023-10-24 | Five seconds to connect is plenty. To answer, a signaller may need a minute.
44 | ferrous | 2023-11-07 | If they are written as one, the rest is a coffee break.
46 | mara-quill | 2023-11-21 | There is a switch now. I am sorry.
47 | jun-hayashi | 2023-12-05 | Four minutes for a litre, at this altitude.
47 | mara-quill | 2023-12-06 | I am not closing this one.
48 | mara-quill | 2023-12-12 | Open the page, press the pencil, and send what you have. We will help.
50 | adaobi-n | 2024-01-09 | The same happens with O'Connell Street.
50 | ines-marek | 2024-01-09 | A query in quotes, joined by hand. I have seen this before.
51 | tomas-vrba | 2024-01-16 | Give the clock from outside, then a minute is whatever you say.
52 | leif-strand | 2024-02-05 | Spring came.
54 | mara-quill | 2024-02-27 | It is. A friend recorded it, in a real box, with a real teapot beside it.
55 | leif-strand | 2024-03-12 | Six minutes is how far they disagree at springs.
56 | tomas-vrba | 2024-04-01 | I told the driver to come back at three.
56 | mara-quill | 2024-04-01 | Which is also half past two, tonight.
57 | mara-quill | 2024-04-15 | The glossary needs a beginner, because we have forgotten what is hard.
57 | tomas-vrba | 2024-04-16 | And lever counting needs anybody at all.
57 | username | 2024-04-16 | Then I will do both.
58 | rosa-pinto | 2024-05-08 | Tried with a child who uses no mouse. She ran the harbour for an hour.
60 | ferrous | 2024-05-28 | A lock per lever, and a rule for who gets it.
60 | copperwire | 2024-05-28 | And something to do when the one who has it goes to lunch.
`
