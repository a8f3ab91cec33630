/** Issues of the other repositories, and what was said under them. */
export const otherIssues = `
psf/requests | 1 | closed | night-mail | | question | 2023-03-06 | 2023-03-07 | How long does it wait by default? | I have been waiting since Friday.
psf/requests | 2 | open | ines-marek | ines-marek | enhancement | 2023-10-12 | | Say which redirect went wrong | With thirty hops it is hard to see which one led astray.
psf/requests | 3 | open | lowtide | | bug | 2024-02-19 | | A header with a blank at its end is sent as it is | Servers disagree about what that means.
lowtide/patient | 1 | closed | copperwire | lowtide | enhancement | 2023-05-02 | 2023-05-30 | Respect Retry-After | A server that says when deserves to be believed.
lowtide/patient | 2 | open | jun-hayashi | | question | 2024-01-25 | | May a POST be repeated? | If it carries a key, perhaps.
harbour-lights/timetable | 1 | open | adaobi-n | mara-quill | bug | 2023-11-08 | | Sundays are printed twice | Once as a day and once as a holiday.
harbour-lights/timetable | 2 | closed | username | | documentation | 2024-03-18 | 2024-03-20 | What is a path? | In the manual it is a train, in the code it is a file.
harbour-lights/platform-clock | 1 | open | kettleblack | | question | 2024-03-31 | | Why does the second hand wait? | It looks as if the clock were thinking.
copperwire/dial | 1 | closed | ferrous | copperwire | bug | 2023-08-30 | 2023-09-02 | HEAD sends a body | A short one, but still.
copperwire/dial | 2 | open | night-mail | | enhancement | 2024-04-09 | | Explain a 405 with the methods that would work | The field is there; the page could say it, too.
openstacks/shelfmark | 1 | open | adaobi-n | rosa-pinto | enhancement | 2023-12-13 | | Search by the colour of the cover | Readers ask for the green one.
openstacks/shelfmark | 2 | closed | username | | bug | 2024-02-28 | 2024-03-04 | C++ is searched for as C | The plus signs do not arrive.
openstacks/reading-room | 1 | open | rosa-pinto | | help wanted | 2024-04-23 | | Larger letters push the page number off the page | From 200 percent on.
ferrous/courier | 1 | open | ines-marek | ferrous | bug | 2024-05-02 | | A stream that ends early ends quietly | It should be an error, not an ending.
teahouse/menu | 1 | closed | username | jun-hayashi | question | 2024-03-25 | 2024-03-26 | Why is the price text and not a number? | 4.20 becomes 4.2 otherwise, said the teacher.
teahouse/steep | 1 | open | kettleblack | | enhancement | 2024-05-11 | | A setting for builder's tea | Until the spoon stands.
weatherglass/barometer | 1 | open | lowtide | leif-strand | bug | 2024-05-17 | | Pressure drops when the door opens | The barometer thinks it is weather.
weatherglass/stations | 1 | open | leif-strand | | documentation | 2024-05-25 | | Say which stations are on ships | Their positions change, and people write to us about it.
username/first-steps | 1 | open | mara-quill | | enhancement | 2024-05-29 | | Handle the 404 | The page may be gone one day. What then?
username/diary | 1 | open | username | username | | 2024-05-31 | | Write about the rate limit | I hit it twice.
`

export const otherComments = `
psf/requests | 1 | ines-marek | 2023-03-07 | For ever. Give it a timeout.
psf/requests | 2 | night-mail | 2023-10-13 | The history has them all; the message could name the last.
lowtide/patient | 1 | lowtide | 2023-05-30 | Believed from version 1.6 on, up to a day.
harbour-lights/timetable | 2 | mara-quill | 2024-03-20 | Both pages say now which one they mean.
copperwire/dial | 1 | copperwire | 2023-09-02 | Not any more. Thank you for listening so closely.
openstacks/shelfmark | 2 | rosa-pinto | 2024-03-01 | A plus in a query is a blank. Send %2B, and C++ is found.
openstacks/shelfmark | 2 | username | 2024-03-04 | It is found.
teahouse/menu | 1 | jun-hayashi | 2024-03-26 | Money is not a number here, it is a word.
username/first-steps | 1 | username | 2024-05-30 | Lesson two, I am coming.
`
