# The tool's own words. fr.ftl says the same; a test compares the two.

severity-error = error
severity-warning = warning
severity-note = note
severity-help = help
hidden-sign = { $help }. { $sign } stands for { $kind ->
        [hyphen] a hyphen that shows at the end of a line only
        [space] a space without width, which nobody sees
        [joiner] a joiner of letters, which nobody sees
        [direction] a mark of the direction of writing, which nobody sees
       *[other] a control character, which nobody sees
    }: take it out, or type the word again
label-first = this came first
label-other-language = the other language
label-changed-text = this text changed
label-background = this is its background
label-after-this = it would follow this
label-offered = offered here
label-shown = shown here

## Findings: the message, what to write instead (.help and its variants), what it is (.what) and why (.why).

input-not-utf8 = { $kind ->
        [word] this is a Word document, not a text
        [pdf] this is a PDF document, not a text
       *[text] this file is not UTF-8 text
    }
    .help = save it again as UTF-8; in a text editor: “Save as”, encoding UTF-8
    .word = a document does not become a text by another name: have both languages brought in with “bulletin import docx EN.docx FR.docx”
    .pdf = a document does not become a text by another name: have the Word documents it was made from brought in with “bulletin import docx EN.docx FR.docx”, or type the text
    .what = A file that is not UTF-8 text.
    .why = Accents would come out wrong on every page. The tool never guesses what was meant.
    .wrong = “Save as”, encoding Windows-1252: the accents of fr.md cannot be read.
    .right = “Save as”, encoding UTF-8.
input-line-ends = the lines of this file end as those of an old Mac do
    .help = open it in a text editor and save it with the line ends of Windows (CRLF) or Unix (LF)
    .what = A text whose lines end with the lone sign CR, as programs of before 2001 write them.
    .why = To every other program the whole file is one single line.
    .wrong = “Save as”, line ends “Classic Mac (CR)”
    .right = “Save as”, line ends “Unix (LF)” or “Windows (CRLF)”
input-toml-syntax = this line cannot be read
    .help = write: key = "text", the text in straight quotation marks; a date without them: 2024-12-09
    .colon = write an equals sign in the place of the colon: key = "text"
    .curly = use straight quotation marks (") round the text; “ ” and « » may stand inside it
    .unclosed = close the text with a straight quotation mark (") at the end of the line
    .end = take out the sign at the end of the line: nothing stands behind the value
    .remark = a note to yourself begins with #, not with //
    .decimal = a number has a decimal point here, not a comma: 20.5
    .inner = a straight quotation mark ends the text; inside it write “ ” or « »
    .what = A line that is not TOML.
    .why = What cannot be read is never guessed at: a misread status could publish a draft.
    .wrong =
        en.md
        title = “Lock the cabinet”
    .right =
        en.md
        title = "Lock the cabinet"
input-duplicate-key = this key stands here twice
    .help = keep one of the two
    .what = A key written twice in one place.
    .why = Nobody could tell which of the two is meant.
    .wrong =
        en.md
        title = "Lock the cabinet"
        title = "Lock every cabinet"
    .right =
        en.md
        title = "Lock every cabinet"
input-unknown-key = “{ $key }” is not a key of { $file }
    .help = the keys known here are: { $known }
    .near = write “{ $near }”
    .what = A key that the file does not know.
    .why = A misspelled key would be passed over: a draft could be published because its status was misspelled.
    .wrong =
        bulletin.toml
        darft = true
    .right =
        bulletin.toml
        status = "draft"
input-missing-key = “{ $key }” is missing
    .help = add a line: { $key } = …
    .what = A key that the file needs.
    .why = Without it the page would be incomplete in a list, a feed or for a screen reader.
    .wrong =
        bulletin.toml
        issued      = 2024-12-09
        status      = "approved"
        approved_on = 2024-12-06
    .right =
        bulletin.toml
        issued      = 2024-12-09
        status      = "approved"
        approved_by = "Director, Communications"
        approved_on = 2024-12-06
input-wrong-type = “{ $key }” takes { $expected ->
        [date] a date
        [moment] a date, or a date and time
        [count] a whole number
        [list] a list of texts
        [table] a group of keys
        [tables] a list of groups of keys
        [bilingual] a text in each language
       *[text] a text
    }
    .help = write: { $expected ->
        [date] { $key } = 2024-12-09
        [moment] { $key } = 2024-12-09, or 2024-12-09T10:00:00-05:00
        [count] { $key } = 20
        [list] { $key } = ["one", "two"]
        [table] [{ $key }] on a line of its own, and its keys below
        [tables] [[{ $key }]] on a line of its own for each, and its keys below
        [bilingual] { $key } = {"{"} en = "…", fr = "…" {"}"}
       *[text] { $key } = "…"
    }
    .what = A value of another kind than its key takes.
    .why = A date in quotation marks, or a text without them, would be read as something else.
    .wrong =
        bulletin.toml
        issued = "December 9, 2024"
    .right =
        bulletin.toml
        issued = 2024-12-09
input-unknown-value = “{ $value }” is not a value of “{ $key }”
    .help = write one of: { $known }
    .near = write “{ $near }”; the values are: { $known }
    .what = A word that is none of those the key takes.
    .why = A misspelled status must never publish a draft.
    .wrong =
        bulletin.toml
        status = "aproved"
    .right =
        bulletin.toml
        status = "approved"
input-bad-value = { $reason ->
        [no-such-day] there is no such day
        [date-form] dates are written 2025-01-27
        [no-such-time] there is no such time
        [no-offset] the time says no offset from UTC
        [base-url] this is not an address that a site can have
        [same-host] both languages have the same address
        [page-size] a page of a list holds 1 to 1,000 bulletins
        [path] a path is made of lower-case letters, digits, - and _
        [topic-twice] another topic has this id
        [authority] this is not an authority for permanent ids
        [hub] this is not the address of a hub
        [link] a link of the menu begins with https://
        [page-and-link] a menu entry leads to a page or to a link, not both
        [keep] from 2 to 1,000 publications can be kept
        [picture-sizes] this is not how the sizes attribute of HTML is written
        [theme-data] this theme was made for another version of the tool
       *[other] this value cannot be used
    }
    .help = { $reason ->
        [no-such-day] write the year, the month and the day, two digits each: 2024-12-09
        [date-form] write four digits for the year, two for the month and two for the day, with hyphens and without quotation marks: 2025-01-27
        [no-such-time] write a date and a time: 2024-12-09T10:00:00-05:00
        [no-offset] add it: 2024-12-09T10:00:00-05:00 (Ottawa in winter), -04:00 (in summer)
        [base-url] write https://host, or https://host/path, without anything after it
        [same-host] give each language its own host, or write one address for both
        [page-size] write a number from 1 to 1000
        [path] write, for instance: "privacy-act-bulletins"
        [topic-twice] give it an id of its own
        [authority] write a host you hold and the year since: "priv.gc.ca,2018"
        [hub] write the whole address: "https://hub.example.ca/"
        [link] write the whole address; for a page of the site use page = "id"
        [page-and-link] keep one of the two
        [keep] write a number from 2 to 1000
        [picture-sizes] write widths between commas, each with its condition in parentheses, the last without one, such as 100vw
        [theme-data] set data = 1 once the templates fit the present version
       *[other] change it
    }
    .what = A value of the right kind that cannot be used.
    .why = A day that does not exist, or a time without an offset, would put the bulletin on the wrong day.
    .wrong =
        bulletin.toml
        release = 2024-12-09T10:00:00
    .right =
        bulletin.toml
        release = 2024-12-09T10:00:00-05:00
input-empty-text = “{ $key }” says nothing
    .help = write its text between the quotation marks
    .what = A text with nothing in it.
    .why = Readers would see an empty title or link; a feed with one is not valid.
    .wrong =
        en.md
        title = ""
    .right =
        en.md
        title = "Lock the cabinet"
input-bad-slug = “{ $value }” cannot be part of an address
    .help = use lower-case letters without accents, digits, - and _
    .near = write “{ $near }”
    .folder = rename the folder: “{ $near }”
    .what = A slug, an id or a folder name that cannot be part of an address.
    .why = Addresses are lower-case ASCII, so that they can be typed, read aloud and never change (Canada.ca rule for addresses).
    .wrong =
        en.md
        slug = "Lock the Cabinet!"
    .right =
        en.md
        slug = "lock-the-cabinet"
input-bad-file-name = “{ $name }” cannot be published under this name
    .help = rename the file: letters without accents, digits, - _ and a dot before the extension; no spaces
    .letters = rename it: letters without accents, digits, - and _; its letters are not in UTF-8, as names from an old archive may be, and nothing can be read here
    .what = A file name that cannot be part of an address.
    .why = Spaces and accents in addresses break in email and when they are copied.
    .wrong = content/files/my drawing.svg
    .right = content/files/my-drawing.svg
input-no-front-matter = { $case ->
        [never-ends] the title and the description that begin here never end
       *[not-there] the file does not begin with +++
    }
    .help = begin with a line +++, then title = "…" and description = "…", then a line +++, then the text
    .never-ends = end the title and description with a line +++
    .what = A text without the lines that say its title and description.
    .why = They are what lists, feeds and search engines show.
    .wrong =
        en.md
        Lock the cabinet

        Paper is personal information too.
    .right =
        en.md
        +++
        title       = "Lock the cabinet"
        description = "What an open cabinet teaches."
        +++

        Paper is personal information too.
input-missing-facts = { $case ->
        [nested] “{ $name }” is no bulletin: bulletins stand in it
        [folder] { $file } is a folder, and must be a file
       *[missing] { $file } is missing
    }
    .help = add the file beside en.md and fr.md
    .folder = rename the folder or move it out of content, and write { $file } as a file
    .nested = move them up: the folder of each bulletin stands directly in content/bulletins; readers get a list of each year by themselves
    .what = A bulletin without bulletin.toml, a page without page.toml.
    .why = It holds what both languages share: dates, status, approval.
    .wrong =
        content/bulletins/pab_20250127/en.md
        content/bulletins/pab_20250127/fr.md
    .right =
        content/bulletins/pab_20250127/bulletin.toml
        content/bulletins/pab_20250127/en.md
        content/bulletins/pab_20250127/fr.md
input-stray-file = nothing is made of this
    .help = move it into a bulletin’s folder, into content/files, or out of content
    .near = rename it “{ $near }”
    .inside = the texts of this folder are en.md and fr.md: put into them what readers are to see, and move this file out of content
    .what = A file or folder that belongs to no bulletin and no page.
    .why = It is not published, perhaps against what somebody expects.
    .wrong = content/bulletins/notes.txt
    .right = content/files/notes.txt
input-not-a-file = this is neither a file nor a folder
    .help = put the file itself here; links to other places are not followed
    .what = A symbolic link, a pipe or a device in content or in a theme.
    .why = A link can lead outside the site and publish what was never meant for it.
    .wrong = safe.svg is a link to another folder of the computer.
    .right = safe.svg is the drawing itself, copied into the bulletin’s folder.
input-picture-large = “{ $name }” is too large: { $case ->
        [bytes] { $much } million bytes
       *[points] { $much } million points
    }
    .help = save it smaller: { $case ->
        [bytes] at most { $most } million bytes
       *[points] at most { $most } million points
    }; a page needs a picture about 2,500 points wide
    .what = A picture of more than 100 million points, or a file of one that has more than 100 million bytes.
    .why = Opening it would fill the memory of the computer. A small file may claim any size: the header alone is read.
    .wrong = map.png, 20,000 points wide and 20,000 high
    .right = map.png, 2,500 points wide and 2,500 high
input-picture-name = “{ $name }” is a { $format } picture
    .help = rename it to { $near }, and write that name in the texts
    .what = A picture of one format under the name of another.
    .why = Servers tell browsers by the name what a file is; some browsers then refuse to show it.
    .wrong = counter.png, saved as JPEG
    .right = counter.jpg
input-picture-broken = the picture “{ $name }” is damaged
    .help = save it again from the program that made it, or copy it once more from where it came
    .what = A picture whose file is damaged or was cut short. A build opens every picture that texts show; check reads its header.
    .why = Readers would see a grey area, half a picture or none.
    .wrong = counter.jpg, of which the second half did not arrive
    .right = counter.jpg, copied again
input-theme = there is no theme “{ $name }”
    .help = write “{ $near }”, or add the folder themes/{ $name }
    .what = A theme that is not there.
    .why = Without its theme the site has no pages.
    .wrong =
        site.toml
        theme = "plane"
    .right =
        site.toml
        theme = "plain"
input-theme-words = { $kind ->
        [segment] “{ $key }” is not there, or cannot be part of an address
        [twice] “{ $key }” is the address of another page already
       *[syntax] this is not a message of a Fluent file
    }
    .help = write: name = Text
    .segment = write a line: { $key } = …, lower-case letters, digits, - and _
    .what = Words of a theme that cannot be read, or that lack one that addresses need.
    .why = A page would have no label, or no address.
    .wrong =
        strings/en.ftl
        search title: Search
    .right =
        strings/en.ftl
        search-title = Search
input-template = { $kind ->
        [variable] the page is not given “{ $name }”
        [field] “{ $name }” is not among what the page is given here
        [filter] there is no filter “{ $name }”
        [test] there is no test “{ $name }”
        [function] there is no function “{ $name }”
        [component] there is no component “{ $name }”
        [template] there is no template “{ $name }”
        [block] no template above this one has a block “{ $name }”
        [asset] the theme has no asset “{ $name }”
        [syntax] the template cannot be understood from here on
       *[other] the template cannot be rendered
    }
    .help = mend the template; docs/themes.md lists what each one receives
    .near = write “{ $near }”; docs/themes.md lists what each template receives
    .detail = mend the template; docs/themes.md lists what each one receives. Its engine says, in English: { $detail }
    .what = A template that cannot be read, or that asks for something it is not given.
    .why = The page would be empty or half made.
    .wrong =
        templates/page.html
        <p>{"{"}{"{"} page.subtitle {"}"}{"}"}</p>
    .right =
        templates/page.html
        <p>{"{"}{"{"} page.title {"}"}{"}"}</p>
input-template-words = { $kind ->
        [value] “{ $key }” is not given what it uses
        [program] “{ $key }” is not given what it uses: { $value }
       *[message] the theme has no words for “{ $key }”
    }
    .help = add { $key } to strings/en.ftl and strings/fr.ftl
    .value = give the message what it uses: { $value }
    .program = take { $value } out of the message: the program does not give it
    .what = A template that asks for words that the theme does not have.
    .why = The page would show a name instead of words, perhaps in one language only.
    .wrong =
        templates/page.html
        <p>{"{"}{"{"} t(key="serch-title") {"}"}{"}"}</p>
    .right =
        templates/page.html
        <p>{"{"}{"{"} t(key="search-title") {"}"}{"}"}</p>
input-markdown = { $kind ->
        [link] this was meant to be a link, but is not one
        [picture] this was meant to be a picture, but is not one
        [curly] the words behind the name of the file or the address stand in curly quotation marks: this is not read as a picture or a link
        [open] the bracket that closes this picture or this link is missing
        [reversed] the two kinds of bracket of this link are the wrong way round
        [note] this was meant to call a footnote, but does not
        [tag] this is a sign of a word processor, and would stand on the page as it is: { $written }
        [entity] the name of this letter is not closed, and would stand on the page as it is: { $written }
        [sign] this would stand on the page as it is typed: { $written }
        [id] the id of this heading is not closed: { $written }
        [alert-line] { $written } stands alone on its line: with words behind it, this is not an alert
        [tabs] this was meant to be a table, but is not one: tabs do not part the cells
        [footnote] this calls a footnote that is not there
        [alert] there is no alert of this kind
        [strong] these signs stand on the page as they are: ** opens or closes nothing
        [struck] these signs stand on the page as they are: text is not struck through here
        [heading] this was meant to be a heading, but is not one
        [list] this was meant to be a list, but is not one
        [line] titles and descriptions are plain words; this would stand on the page as it is typed: { $written }
       *[table] this was meant to be a table, but is not one
    }
    .help = { $kind ->
        [link] write [words](address) without a space between them; an address has no spaces
        [picture] write ![words](file.png); the name of the file has no spaces and no accents: rename the file
        [curly] write straight quotation marks: ![words](file.png "caption")
        [open] close it with ) at the end: ![words](file.png "caption"), [words](address)
        [reversed] write the words in square brackets, and the address in parentheses: [words](address)
        [note] write [^1] here, and add a line of its own: [^1]: the words of the note
        [tag] take it out
        [entity] write the letter itself, or close its name with a semicolon: &eacute;
        [sign] take it out, or say in words what it shows
        [id] close it with a brace: ## Heading {"{"}#id{"}"}
        [alert-line] put the words on the next line, behind > and a space
        [tabs] put | before, between and behind the cells of each line, and a line |---|---| under the first one
        [footnote] add a line of its own: [^1]: the words of the note, with the same sign in the brackets
        [alert] write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]
        [strong] write **words** with no space inside, and close what is opened; after a comment, begin a line of its own
        [struck] take the signs out; what no longer holds is told in [[changes]]
        [heading] put a space after the signs: ## Words
        [list] begin each item with a hyphen and a space, and leave an empty line before the list: - words
        [line] write the words without signs
       *[table] put a line |---|---| under the first one, with as many parts as there are columns
    }
    .what = Markdown that was meant and not understood.
    .why = Its signs would stand on the page as they were typed.
    .wrong = See [who we are] (https://www.example.com/about).
    .right = See [who we are](https://www.example.com/about).
input-block = { $kind ->
        [open-code] this code is never closed: all that follows would be shown as code
        [uncalled] nothing calls this footnote: it would stand nowhere on the page
        [twice] this footnote is there twice: only the first one would stand on the page
        [skipped] a number is missing before this one: the page counts on without a gap
       *[indented] these words would be shown as code: the line begins with a tab or four spaces
    }
    .help = { $kind ->
        [open-code] write a line with the same three signs where the code ends, or take this line out
        [twice] give it another sign and call it by that, or take it out
        [skipped] write the item that is missing, or number the items without a gap
        [uncalled] write its sign, [^…], where the text speaks of it, or take the note out
       *[indented] take the spaces out; code stands between two lines of three signs: ```
    }
    .what = A block that is read otherwise than it was meant.
    .why = Readers would see code in place of words, or not see a note at all.
    .wrong =
        The key is with the records office.

        {"["}^key]: The one of the cabinet.
    .right =
        The key[^key] is with the records office.

        {"["}^key]: The one of the cabinet.
input-empty-body = the { $language ->
        [fr] French
       *[en] English
    } text is empty: nothing stands below the title
    .help = write it below the line +++
    .what = A bulletin or a page without a text in one language.
    .why = Its readers would find a title and nothing else.
    .wrong =
        title       = "Lock the cabinet"
        description = "What an open cabinet teaches."
    .right =
        A cabinet stood open for a week.
input-hidden-sign = { $kind ->
        [letter] this letter is of another alphabet, and only looks like ours: { $written } ({ $code })
        [turns] a sign that nobody sees turns the order of the letters here ({ $code })
        [control] a sign that is no text stands here ({ $code })
       *[unseen] a sign that nobody sees stands here ({ $code })
    }
    .help = { $kind ->
        [letter] write the letter of the keyboard in its place
       *[other] delete the word with the sign and write it anew; copied text brings such signs along
    }
    .what = Signs that are not what they seem: unseen ones, and letters of another alphabet within a word.
    .why = Search does not find such a word, a screen reader stumbles over it, and a title may be read otherwise than it was written.
    .wrong = p{"\u0430"}per records
    .right = paper records
input-html = { $kind ->
        [element] the HTML element “{ $name }” is not allowed here
        [attribute] the HTML attribute “{ $name }” is not allowed here, or not with this value
        [quotes] the value of the HTML attribute “{ $name }” stands in curly quotation marks
        [comment] this comment is not closed: nothing after it would be published
       *[malformed] this is not an HTML tag
    }
    .help = { $kind ->
        [element] write it in Markdown; allowed are span lang, abbr, sup, sub, kbd, cite, details, tables and the like
        [attribute] take it out; what is allowed is written name="value"
        [quotes] write straight quotation marks: { $name }="value"
        [comment] write --> where the comment ends
       *[malformed] write &lt; for a less-than sign, or put code between `…`
    }
    .what = HTML that is not on the short list of what texts may hold.
    .why = Scripts, frames and styles could follow readers, load from elsewhere or break the page for screen readers.
    .wrong = <script src="https://www.example.com/counter.js"></script>
    .right = Readers are not counted.
input-html-not-closed = “{ $name }” is opened and not closed in the same place, or the other way round
    .help = open and close it in the same paragraph, or both on lines of their own
    .what = An HTML tag without its other half.
    .why = Everything after it would be inside it.
    .wrong = The <span lang="fr">Commissariat has moved.
    .right = The <span lang="fr">Commissariat</span> has moved.
input-garbled = { $case ->
        [lost] a sign stands here for one that could not be read: �
       *[other] this file was read in the wrong encoding once: “{ $written }” stands for “{ $near }”{ $count ->
            [one] {""}
           *[other] {""}, and there are { $count } such places
        }
    }
    .help = save the original again in UTF-8 and copy the text from it anew
    .lost = write the sign that belongs here; if there are more, copy the text anew from a file saved in UTF-8
    .what = Text that went through the wrong encoding.
    .why = Readers would see “Ã©” in place of a letter, and search would not find the word.
    .wrong = The cafÃ© is closed.
    .right = The café is closed.
input-heading-id = { $kind ->
        [not-an-id] only an id may stand in braces after a heading
        [reserved] the pages use the id “{ $id }” themselves
       *[malformed] “{ $id }” cannot be an id
    }
    .help = write: ## Heading {"{"}#lessons-learned{"}"}, with letters without accents, digits, - and _
    .what = An id of a heading that cannot be used.
    .why = Links to it would break.
    .wrong = ## Lessons learned {"{"}#Lessons Learned!{"}"}
    .right = ## Lessons learned {"{"}#lessons-learned{"}"}
input-unescaped = { $kind ->
        [attribute] the text “{ $value }” stands in an attribute without quotation marks
       *[tag] the text “{ $value }” is written as if it were HTML
    }
    .help = write it without safe: only what docs/themes.md calls HTML is written with it
    .attribute = put quotation marks round the value
    .what = A text that a template writes as HTML, or into an attribute without quotation marks. Found by “bulletin theme check”, whose texts have signs in them.
    .why = A title with < or & in it would break the page, and a word could become a part of it.
    .wrong =
        templates/page.html
        <h1>{"{"}{"{"} page.title | safe {"}"}{"}"}</h1>
    .right =
        templates/page.html
        <h1>{"{"}{"{"} page.title {"}"}{"}"}</h1>
input-unknown-code = there is no finding “{ $code }”
    .help = see the list: bulletin explain
    .near = write “{ $near }”
    .what = A name in [check] that is no finding.
    .why = What was meant would not be weighed as wanted.
    .wrong =
        site.toml
        {"["}check]
        "access/capital" = "note"
    .right =
        site.toml
        {"["}check]
        "access/capitals" = "note"
input-fixed-severity = “{ $code }” always counts as an error
    .help = take the line out: what this finds cannot be built
    .what = A severity in [check] for something that cannot be built.
    .why = What cannot be read or reached is never published, whatever the settings.
    .wrong =
        site.toml
        {"["}check]
        "input/html" = "off"
    .right =
        site.toml
        {"["}check]
        "access/capitals" = "off"
input-no-such-day = there is no such day: “{ $written }”
    .help = the last day of that month is { $near }; correct the day or the month in both languages
    .what = A date that the calendar does not have.
    .why = Readers would not know which day is meant.
    .wrong = The form is due on February 30, 2024.
    .right = The form is due on February 29, 2024.
input-weekday = the day of the week is not that of its date: “{ $written }”
    .help = the day of that date is “{ $near }”; correct the day of the week or the date, in both languages
    .what = A day of the week that does not match its date.
    .why = One of the two is wrong, and readers would come on the wrong day.
    .wrong = We meet on Monday, December 10, 2024.
    .right = We meet on Tuesday, December 10, 2024.
input-not-a-picture = “{ $name }” is shown as a picture, and is another kind of file
    .help = to offer the file, take the exclamation mark out: [its words]({ $name }); to show a page of it, save that page as a PNG first
    .what = A file that is no picture in the place of one: ![…](guide.pdf).
    .why = Browsers would show a broken picture, and so would services where the page is shared.
    .wrong = ![The first page of the schedule](@/files/schedule.pdf)
    .right = [The schedule (PDF)](@/files/schedule.pdf)
input-placeholder = this holds the place of words that are not written yet: “{ $written }”
    .help = write them, or take the line out; a note to yourself goes into a comment: <!-- … -->
    .what = “TODO”, “TBD”, “Lorem ipsum” and the like in a text.
    .why = Readers would see that the text is not finished.
    .wrong = TODO: ask who has the key.
    .right = The records office has the key.
input-table-row = this row has { $cells ->
        [one] { $cells } cell
       *[other] { $cells } cells
    }, and the table has { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    }{ $case ->
        [many] : what is beyond them would be lost
       *[few] {""}
    }
    .help = give each row one cell for each column, | between two; an empty one is written | |; a bar inside a cell is written \|
    .what = A row of a table with more or fewer cells than the table has columns.
    .why = A cell too many vanishes from the page without a trace; a cell too few puts words below the wrong heading, or leaves them out.
    .wrong =
        | Record | Kept for | Place |
        | --- | --- | --- |
        | Visitor lists | 24 months | Front desk | TO KEEP |
    .right =
        | Record | Kept for | Place |
        | --- | --- | --- |
        | Visitor lists | 24 months | Front desk |
input-unchanged = “{ $written }” has stood here since the site was begun
    .help = { $key ->
        [owner] write the name of your office in this language
       *[feeds] before the first publication, write your own domain, a comma and the year: { $host },{ $year }; afterwards leave it, else every item is new to subscribers
    }
    .what = Words of a new site that were to be changed, in a site with its own address: the name of the office, the authority of the feeds.
    .why = Readers would see them; and the authority is part of every id in the feeds, which can never change afterwards (RFC 4151).
    .wrong =
        site.toml
        base_url = "https://bulletins.your-office.ca"
        owner    = {"{"} en = "Name of your office", fr = "Nom de votre bureau" {"}"}
    .right =
        site.toml
        base_url = "https://bulletins.your-office.ca"
        owner    = {"{"} en = "Privacy Office", fr = "Bureau de la protection de la vie privée" {"}"}

        {"["}feeds]
        authority = "bulletins.your-office.ca,2026"
input-unused-excuse = this excuse excuses nothing: “{ $code }”
    .help = take it out; it speaks of the block that follows it, or of the paragraph it stands in
    .near = write “{ $near }”, or take it out
    .what = An excuse (<!-- allow … -->) for something that is not found.
    .why = What it excused was mended, or it stands in the wrong place; left there, it could hide the next mistake.
    .wrong =
        <!-- allow access/alt-missing: decoration -->

        ![A safe with its door open](safe.svg)
    .right = ![A safe with its door open](safe.svg)
input-excuse-without-reason = this excuse gives no reason: “{ $code }”
    .help = write: <!-- allow { $code }: why it is right as it is -->
    .what = An excuse (<!-- allow … -->) without a reason.
    .why = Whoever approves the text must be able to judge the excuse.
    .wrong =
        <!-- allow access/alt-missing -->

        ![](safe.svg)
    .right =
        <!-- allow access/alt-missing: decoration -->

        ![](safe.svg)
parity-missing-language = { $case ->
        [folder] a folder stands where the { $language ->
            [fr] French
           *[en] English
        } text must be
       *[missing] the { $language ->
            [fr] French
           *[en] English
        } text is missing
    }
    .help = add { $language }.md beside the other language; a draft needs both files too, even if one is nearly empty
    .home = add content/home/{ $language }.md: every site has a home page in both languages
    .page = add { $language }.md beside the other language: every page stands in both
    .folder = rename the folder { $language }.md or move it out of content, and write the text in a file of that name
    .what = A bulletin or page in one language only.
    .why = Both languages are published at the same moment and are of equal quality (Directive on Official Languages for Communications and Services).
    .wrong =
        content/bulletins/pab_20250127/bulletin.toml
        content/bulletins/pab_20250127/en.md
    .right =
        content/bulletins/pab_20250127/bulletin.toml
        content/bulletins/pab_20250127/en.md
        content/bulletins/pab_20250127/fr.md
parity-one-language = “{ $key }” says nothing in { $language ->
        [fr] French
       *[en] English
    }
    .help = write it in both languages: {"{"} en = "…", fr = "…" {"}"}
    .what = A value that is given in one language only.
    .why = Readers of the other language would see a gap.
    .wrong =
        site.toml
        title = {"{"} en = "Privacy Bulletins" {"}"}
    .right =
        site.toml
        title = {"{"} en = "Privacy Bulletins", fr = "Bulletins sur la vie privée" {"}"}
parity-theme-words = “{ $name }” has no words in { $language ->
        [fr] French
       *[en] English
    }
    .help = add it to strings/{ $language }.ftl: { $name } = …
    .what = A message of the theme that only one of the languages has.
    .why = A label, a button or a notice would be missing for the readers of one language.
    .wrong =
        strings/en.ftl
        office-hours = Open from nine to five
    .right =
        strings/en.ftl
        office-hours = Open from nine to five
        strings/fr.ftl
        office-hours = Ouvert de 9 h à 17 h
parity-heading = { $case ->
        [changed] this heading is of level { $key } here and of level { $other } in French
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no heading that matches this one
    }
    .help = give both the same level, or add the heading that is missing
    .what = Headings that do not match in number, order or level.
    .why = Both languages say the same thing in the same order; a reader of one must miss nothing that the other has.
    .wrong =
        en.md
        ## Where to begin
        fr.md
        ### Par où commencer
    .right =
        en.md
        ## Where to begin
        fr.md
        ## Par où commencer
parity-list = { $case ->
        [changed] this list has another number of items ({ $key } here, { $other } in French), or only one of the two is numbered
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no list that matches this one
    }
    .help = make the same list in both languages
    .what = Lists that do not match in number, kind or items.
    .why = Both languages say the same thing in the same order; a reader of one must miss nothing that the other has.
    .wrong =
        en.md
        - Paper
        - Disks
        fr.md
        - Papier
    .right =
        en.md
        - Paper
        - Disks
        fr.md
        - Papier
        - Disques
parity-table = { $case ->
        [changed] this table is { $key } (rows × columns) here and { $other } in French
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no table that matches this one
    }
    .help = make the same table in both languages
    .what = Tables that do not match in number or size.
    .why = Both languages say the same thing in the same order; a reader of one must miss nothing that the other has.
    .wrong =
        en.md
        | Record | Kept for |
        |---|---|
        | Forms | 7 years |
        fr.md
        | Document | Durée | Lieu |
        |---|---|---|
        | Formulaires | 7 ans | Coffre |
    .right =
        en.md
        | Record | Kept for |
        |---|---|
        | Forms | 7 years |
        fr.md
        | Document | Durée |
        |---|---|
        | Formulaires | 7 ans |
parity-emphasis = passages in bold: { $key } here, { $other } in { $twin ->
        [fr] French
       *[en] English
    }
    .help = set the same words in bold in both languages
    .what = Words that one language sets in bold and the other does not.
    .why = Bold says what matters most; both languages must say it of the same words.
    .wrong =
        en.md
        Keep it **locked** at night.
        fr.md
        Gardez-le verrouillé la nuit.
    .right =
        en.md
        Keep it **locked** at night.
        fr.md
        Gardez-le **verrouillé** la nuit.
parity-quotation = { $case ->
        [changed] these quotations differ
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no quotation set apart that matches this one
    }
    .help = set the same quotation apart in both languages
    .what = A quotation set apart in one language only.
    .why = Both languages say the same thing in the same order; a reader of one must miss nothing that the other has.
    .wrong =
        en.md
        > Lock it.
        fr.md
        Verrouillez-le.
    .right =
        en.md
        > Lock it.
        fr.md
        > Verrouillez-le.
parity-alert = { $case ->
        [changed] this alert is { $key } here and { $other } in French
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no alert that matches this one
    }
    .help = write the same alert in both languages
    .what = Alerts that do not match in number, order or kind.
    .why = Both languages say the same thing in the same order; a reader of one must miss nothing that the other has.
    .wrong =
        en.md
        > [!WARNING]
        > Lock it.
        fr.md
        > [!NOTE]
        > Verrouillez-le.
    .right =
        en.md
        > [!WARNING]
        > Lock it.
        fr.md
        > [!WARNING]
        > Verrouillez-le.
parity-code = { $case ->
        [changed] this code is in “{ $key }” here and in “{ $other }” in French
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no block of code that matches this one
    }
    .help = show the same code in both languages
    .what = Blocks of code that do not match in number, order or language.
    .why = Both languages say the same thing in the same order; a reader of one must miss nothing that the other has.
    .wrong =
        en.md
        ```toml
        status = "draft"
        ```
        fr.md
        ```
        status = "draft"
        ```
    .right =
        en.md
        ```toml
        status = "draft"
        ```
        fr.md
        ```toml
        status = "draft"
        ```
parity-paragraph = { $case ->
        [changed] this paragraph and the { $twin ->
            [fr] French
           *[en] English
        } one beside it do not seem to say the same
        [crossed] this paragraph and the next seem to stand in the other order in the { $twin ->
            [fr] French
           *[en] English
        } text
        [reversed] this paragraph and the second after it seem to stand in the other order in the { $twin ->
            [fr] French
           *[en] English
        } text
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no paragraph that matches this one
    }
    .help = translate the paragraph that is missing, or give both texts the same order
    .what = A paragraph that only one language has, or that stands elsewhere in the other.
    .why = Both languages say the same thing in the same order; a reader of one must miss nothing that the other has.
    .wrong =
        en.md
        In the autumn, the office looked at how 44 institutions keep paper files.

        A form was changed, and staff now sign for each key that they take home.
        fr.md
        À l’automne, le bureau a examiné comment 44 institutions conservent leurs dossiers papier.
    .right =
        en.md
        In the autumn, the office looked at how 44 institutions keep paper files.

        A form was changed, and staff now sign for each key that they take home.
        fr.md
        À l’automne, le bureau a examiné comment 44 institutions conservent leurs dossiers papier.

        Un formulaire a été modifié, et les employés signent désormais pour chaque clé qu’ils emportent.
parity-number = { $case ->
        [near] “{ $key }” here; the { $twin ->
            [fr] French
           *[en] English
        } text says “{ $other }”
       *[missing] “{ $key }” stands in the { $language ->
            [fr] French
           *[en] English
        } text and not in the { $twin ->
            [fr] French
           *[en] English
        } one
    }
    .help = write it in both languages, or in neither
    .near = find out which number is right, and write it in both
    .what = A number, a percentage or an amount that stands in one language and not in the other.
    .why = Readers of both languages rely on the same facts; one of the two numbers is wrong.
    .wrong =
        en.md
        The office looked at 44 institutions.
        fr.md
        Le bureau a examiné 41 institutions.
    .right =
        en.md
        The office looked at 44 institutions.
        fr.md
        Le bureau a examiné 44 institutions.
parity-date = { $case ->
        [near] “{ $key }” here; the { $twin ->
            [fr] French
           *[en] English
        } text says “{ $other }”
       *[missing] “{ $key }” stands in the { $language ->
            [fr] French
           *[en] English
        } text and not in the { $twin ->
            [fr] French
           *[en] English
        } one
    }
    .help = write it in both languages, or in neither
    .near = find out which one is right, and write it in both
    .what = A date or a time that stands in one language and not in the other.
    .why = A wrong date makes readers of one language miss a deadline or an event.
    .wrong =
        en.md
        Reply by March 3, 2025.
        fr.md
        Répondez d’ici le 13 mars 2025.
    .right =
        en.md
        Reply by March 3, 2025.
        fr.md
        Répondez d’ici le 3 mars 2025.
parity-contact = { $case ->
        [near] “{ $key }” here; the { $twin ->
            [fr] French
           *[en] English
        } text says “{ $other }”
       *[missing] “{ $key }” stands in the { $language ->
            [fr] French
           *[en] English
        } text and not in the { $twin ->
            [fr] French
           *[en] English
        } one
    }
    .help = write it in both languages, or in neither
    .near = find out which one is right, and write it in both
    .what = A phone number or an email address that stands in one language and not in the other.
    .why = Readers of both languages are served in the same way; a wrong number leads them to a stranger.
    .wrong =
        en.md
        Call 613-555-0142.
        fr.md
        Composez le 613-555-0124.
    .right =
        en.md
        Call 613-555-0142.
        fr.md
        Composez le 613-555-0142.
parity-section = { $case ->
        [near] “{ $key }” here; the { $twin ->
            [fr] French
           *[en] English
        } text says “{ $other }”
       *[missing] “{ $key }” stands in the { $language ->
            [fr] French
           *[en] English
        } text and not in the { $twin ->
            [fr] French
           *[en] English
        } one
    }
    .help = write it in both languages, or in neither
    .near = find out which one is right, and write it in both
    .what = A section, paragraph or chapter of a law that stands in one language and not in the other.
    .why = Both versions of a law are numbered alike; one of the two references leads to another provision.
    .wrong =
        en.md
        See paragraph 8(2)(m) of the Act.
        fr.md
        Voir l’alinéa 8(2)k) de la Loi.
    .right =
        en.md
        See paragraph 8(2)(m) of the Act.
        fr.md
        Voir l’alinéa 8(2)m) de la Loi.
parity-sentence = the { $twin ->
        [fr] French
       *[en] English
    } text seems to lack this sentence
    .help = translate it, or take it out of both languages
    .what = A sentence that only one language seems to have.
    .why = Both languages say the same thing; a reader of one must miss nothing that the other has.
    .wrong =
        en.md
        In the autumn, the office looked at how 44 institutions keep paper files. Nobody knew who had the keys of the cabinets, and most of them stood open. A form was changed, and staff now sign for each key that they take home.
        fr.md
        À l’automne, le bureau a examiné comment 44 institutions conservent leurs dossiers papier. Un formulaire a été modifié, et les employés signent désormais pour chaque clé qu’ils emportent.
    .right =
        en.md
        In the autumn, the office looked at how 44 institutions keep paper files. A form was changed, and staff now sign for each key that they take home.
        fr.md
        À l’automne, le bureau a examiné comment 44 institutions conservent leurs dossiers papier. Un formulaire a été modifié, et les employés signent désormais pour chaque clé qu’ils emportent.
parity-stale = the { $language ->
        [fr] French
       *[en] English
    } text changed since both were approved, and the { $twin ->
        [fr] French
       *[en] English
    } one did not
    .help = make the same change in this text
    .what = A text that changed since the approval while its translation did not.
    .why = Readers of one language would read what is no longer so.
    .wrong =
        Approved: “Lock it at noon.” and « Verrouillez-le à midi. »
        en.md
        Lock it at night.
        fr.md
        Verrouillez-le à midi.
    .right =
        en.md
        Lock it at night.
        fr.md
        Verrouillez-le le soir.
parity-name = { $case ->
        [near] “{ $key }” here; the { $twin ->
            [fr] French
           *[en] English
        } text says “{ $other }”
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text does not name “{ $key }”
    }
    .help = spell the name in the same way in both languages
    .what = A proper name that only one language has, or that the other spells otherwise.
    .why = Readers of both languages look for the same name; a slip in one of them leads nowhere.
    .wrong =
        The course was given by Ms. Tremblay in Gatineau.
        fr.md
        Le cours a été donné par Mme Trembley à Gatineau.
    .right =
        The course was given by Ms. Tremblay in Gatineau.
        fr.md
        Le cours a été donné par Mme Tremblay à Gatineau.
parity-picture = { $case ->
        [changed] these pictures differ
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no picture that matches this one
    }
    .help = show the same pictures in both languages
    .what = A picture that only one language shows.
    .why = Both languages say the same thing in the same order; a reader of one must miss nothing that the other has.
    .wrong =
        en.md
        ![A safe with its door open](safe.svg)
        fr.md
        Un coffre dont la porte est ouverte.
    .right =
        en.md
        ![A safe with its door open](safe.svg)
        fr.md
        ![Un coffre dont la porte est ouverte](safe.svg)
parity-footnote = { $case ->
        [changed] these footnotes differ
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no footnote that matches this one
    }
    .help = write the same footnotes in both languages
    .what = A footnote that only one language has.
    .why = Both languages say the same thing in the same order; a reader of one must miss nothing that the other has.
    .wrong =
        en.md
        Forms are kept for seven years.[^1]

        {"["}^1]: From the last entry.
        fr.md
        Les formulaires sont gardés sept ans.
    .right =
        en.md
        Forms are kept for seven years.[^1]

        {"["}^1]: From the last entry.
        fr.md
        Les formulaires sont gardés sept ans.[^1]

        {"["}^1]: Depuis la dernière inscription.
parity-link = { $case ->
        [elsewhere] “{ $target }” leads elsewhere than the { $twin ->
            [fr] French
           *[en] English
        } link here, “{ $other }”
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no link that matches this one: “{ $target }”
    }
    .help = link to the same page in both languages, each to the address in its own language
    .what = A link that only one language has, or that leads elsewhere.
    .why = Readers of both languages are led to the same information.
    .wrong =
        en.md
        See [who we are](@/pages/about).
        fr.md
        Voyez qui nous sommes.
    .right =
        en.md
        See [who we are](@/pages/about).
        fr.md
        Voyez [qui nous sommes](@/pages/about).
parity-other-language = this passage is not in { $language ->
        [fr] French
       *[en] English
    }
    .help = translate it; a title or a quotation in the other language is marked: <span lang="…">…</span>
    .what = A passage left in the other language.
    .why = A page in one official language that is partly in the other is not of equal quality; a screen reader would read it with the wrong voice.
    .wrong =
        en.md
        Le papier aussi contient des renseignements personnels sur les gens.
    .right =
        en.md
        Paper holds personal information too.
parity-same-title = both languages have the same title
    .help = translate the title
    .what = A title that is the same in both languages.
    .why = It is usually a translation forgotten.
    .wrong =
        en.md
        title = "Lock the cabinet"
        fr.md
        title = "Lock the cabinet"
    .right =
        en.md
        title = "Lock the cabinet"
        fr.md
        title = "Verrouillez le classeur"
parity-same-description = both languages have the same description
    .help = translate the description
    .what = A description that is the same in both languages.
    .why = Lists, feeds and search engines would show the wrong language.
    .wrong =
        en.md
        description = "What an open cabinet teaches."
        fr.md
        description = "What an open cabinet teaches."
    .right =
        en.md
        description = "What an open cabinet teaches."
        fr.md
        description = "Ce qu’un classeur ouvert nous apprend."
parity-same-note = both languages have the same words
    .help = write these words in each language
    .what = Words of bulletin.toml or site.toml that are the same in both languages: the note of a change, why a bulletin was withdrawn, a notice, the foot of the pages.
    .why = Readers are shown them in their language.
    .wrong =
        bulletin.toml
        {"["}[changes]]
        date = 2025-01-27
        kind = "correction"
        note = {"{"} en = "Page 3, section 2, figure 1: total of table 4, note 5.", fr = "Page 3, section 2, figure 1: total of table 4, note 5." {"}"}
    .right =
        bulletin.toml
        {"["}[changes]]
        date = 2025-01-27
        kind = "correction"
        note = {"{"} en = "Page 3, section 2, figure 1: total of table 4, note 5.", fr = "Page 3, section 2, figure 1 : total du tableau 4, note 5." {"}"}
parity-same-alt = both languages have the same alternative text
    .help = translate the words between the brackets of the picture
    .what = An alternative text that is the same in both languages.
    .why = Readers who do not see the picture would hear the wrong language.
    .wrong =
        en.md
        ![A safe with its door open](safe.svg)
        fr.md
        ![A safe with its door open](safe.svg)
    .right =
        en.md
        ![A safe with its door open](safe.svg)
        fr.md
        ![Un coffre dont la porte est ouverte](safe.svg)
parity-same-text = this passage is the same in both languages
    .help = translate it; if it must stay as it is, mark its language: <span lang="…">…</span>
    .what = A passage that is the same in both languages.
    .why = It is a translation forgotten.
    .wrong =
        en.md
        Keys, cabinets, offices, mailboxes, printers: lock everything.
        fr.md
        Keys, cabinets, offices, mailboxes, printers: lock everything.
    .right =
        en.md
        Keys, cabinets, offices, mailboxes, printers: lock everything.
        fr.md
        Clés, classeurs, bureaux, boîtes aux lettres, imprimantes : verrouillez tout.
link-written-out = this address of the site is written out: “{ $target }”
    .help = write @/bulletins/<id>, @/pages/<id> or @/files/<name>
    .near = write “{ $near }”
    .what = A link to a page of this site by its address.
    .why = It would break when the address changes, and lead the readers of both languages to one of them.
    .wrong = See [who we are](https://bulletins.example.ca/en/about/).
    .right = See [who we are](@/pages/about).
link-dropped = { $case ->
        [renamed] this text was published under “{ $old }”, and that address would lead nowhere
        [unpublished] this was published, and its address would lead nowhere: { $address }
       *[gone] this address was published and would lead nowhere: { $address }
    }
    .help = put the bundle or the file back; a bulletin that must go is withdrawn: status = "withdrawn", with withdrawn_because
    .renamed = add below the title of the file: old_slugs = ["{ $old }"]
    .unpublished = a bulletin that must go is withdrawn: status = "withdrawn", with withdrawn_because; else put it back as it was
    .what = An address of the last publication that this one would not have.
    .why = Links, bookmarks and feeds lead to it. Readers are led on, or told what became of it; they are never left with nothing.
    .wrong =
        the last publication had en/bulletins/lock-the-cabinet/
        slug = "open-cabinet"
    .right =
        slug      = "open-cabinet"
        old_slugs = ["lock-the-cabinet"]
link-wrong-language = this link of the { $language ->
        [fr] French
       *[en] English
    } text leads to a page in the other language: “{ $target }”
    .help = link to the page in the same language; where there is none, end the words of the link with { $language ->
        [fr] « (en anglais seulement) »
       *[en] “(French only)”
    }
    .what = A link to a page in the other language.
    .why = Readers expect the language they chose; the Canada.ca guides ask to say so inside the link.
    .wrong = See [the Commissioner’s site](https://www.priv.gc.ca/fr/).
    .right = See [the Commissioner’s site](https://www.priv.gc.ca/en/).
link-target = { $kind ->
        [image] this picture is not there: “{ $target }”
        [misnamed] this file is there, and cannot be published under this name: “{ $target }”
        [empty] the address of this link is missing
        [no-image] the file of this picture is missing
       *[link] this link leads nowhere: “{ $target }”
    }
    .help = write @/bulletins/<id>, @/pages/<id>, @/files/<name>, the name of a file in this folder, or a whole address
    .near = write “{ $near }”
    .picture = put the file into { $folder }, or write the name of one that is there
    .misnamed = rename the file “{ $near }” and write that name here; a name has letters without accents, digits, - _ and a dot before the extension
    .what = A link or a picture that leads nowhere.
    .why = Readers would meet an error page or a broken picture.
    .wrong = See [who we are](@/pages/abotu).
    .right = See [who we are](@/pages/about).
link-not-public = “{ $target }” { $standing ->
        [draft] is a draft
        [review] is being reviewed
       *[waiting] is not public before { $date }
    }
    .help = { $standing ->
        [waiting] wait until then, or take the link out
       *[other] approve it first, or take the link out
    }
    .what = A link to a bulletin that readers cannot see.
    .why = The link would lead nowhere, and its words could tell what is not public yet.
    .wrong = See [the next bulletin](@/bulletins/pab_draft), which is still a draft.
    .right = The next bulletin will say more.
link-scheme = this kind of address is not allowed: “{ $target }”
    .help = link to a page with https://, mailto: or tel:
    .picture = put the picture into this folder or into content/files: a page loads nothing from elsewhere
    .what = A link that runs a script or carries its own data; a picture of another host.
    .why = Such links can act on the reader’s behalf, and such pictures tell another host who reads.
    .wrong = [Open the form](javascript:open)
    .right = [Open the form](https://www.example.com/form)
link-heading = the { $language ->
        [fr] French
       *[en] English
    } page has no heading “#{ $id }”
    .help = give the heading that id in both languages: ## Heading {"{"}#{ $id }{"}"}
    .near = write “#{ $near }”
    .plain = write “#{ $plain }” here, and give the heading that id in both languages: ## Heading {"{"}#{ $plain }{"}"}
    .missing = write the id of a heading after the sign #, or take the link out
    .what = A link to a heading that its page does not have.
    .why = The link would lead to the top of the page instead.
    .wrong =
        ## Lessons learned

        See [the lessons](#lesson-learned).
    .right =
        ## Lessons learned

        See [the lessons](#lessons-learned).
link-contact = { $kind ->
        [mail] this is no email address: “{ $target }”
        [slash] this address lacks a slash: “{ $target }”
        [twice] this address begins twice: “{ $target }”
        [host] no site has a name like this: “{ $target }”
        [end] the full stop or the comma at the end of this address belongs to the sentence: “{ $target }”
        [letters] this telephone number has other signs than digits: “{ $target }”
       *[count] this telephone number does not have as many digits as it takes: “{ $target }”
    }
    .help = { $kind ->
        [mail] write mailto:name@host.ca, with one @, a dot in what follows it, and no space
        [slash] write https:// with two slashes
        [twice] write https:// once
        [host] copy the address from the page itself; the parts of a name stand between dots: www.example.com
        [end] put it after the bracket that closes the link
        [letters] write the number in digits, of letters too: tel:+1-800-622-6232
       *[count] write all of the number with its area: tel:+1-819-555-0100 (with an extension: tel:+1-819-555-0100;ext=12)
    }
    .what = A link to an email address, a telephone number or a site that cannot be.
    .why = Readers who follow it would reach nobody (RFC 6068, RFC 3966; ten digits in North America).
    .wrong = Write to [the office](mailto:info.example.ca) or [call us](tel:+1-819-555-010).
    .right = Write to [the office](mailto:info@example.ca) or [call us](tel:+1-819-555-0100).
link-other-address = the words say “{ $said }”, and the link leads to “{ $target }”
    .help = make both the same
    .what = A link whose words show one address or number, and which leads to another.
    .why = Readers would write to, call or visit somebody else than they think; this is also how false messages lead astray.
    .wrong = Write to [info@example.ca](mailto:office@example.ca).
    .right = Write to [info@example.ca](mailto:info@example.ca).
link-plain-address = this { $kind ->
        [mail] email address
       *[web] address
    } is not a link: “{ $written }”
    .help = { $kind ->
        [mail] write <{ $written }>, or [words](mailto:{ $written })
       *[web] write [words](address), with words that say where it leads
    }
    .what = A web or email address in a text that is no link.
    .why = Readers could not follow it, and would have to copy it (Canada.ca style guides: addresses are active links).
    .wrong = More is said at https://www.example.com/about.
    .right = More is said in [who we are](https://www.example.com/about).
link-indirect = { $kind ->
        [rewritten] a mail program rewrote this address: “{ $host }” stands before it, and the link may carry the address of whoever received the message
       *[short] this address hides where it leads: “{ $host }” shortens addresses
    }
    .help = open the page, and copy the address from the page itself
    .what = A link through a service that shortens addresses, or that a mail program put before them.
    .why = Readers cannot see where they go, the service learns who reads, and the link ends with the service.
    .wrong = See [the guide](https://bit.ly/guide).
    .right = See [the guide](https://www.example.com/guide).

link-private-host = { $kind ->
        [own] readers cannot open this address: “{ $host }” is the computer of whoever follows the link, and the page is on yours only
       *[office] readers cannot open this address: “{ $host }” is only there for staff
    }
    .help = link to a page that is open to everybody, or write the information here
    .what = A link to a host inside an office: “localhost”, a local network, an intranet, pages that ask for the office’s account.
    .why = It works where the text was written, and nowhere else (RFC 1918, RFC 6761).
    .wrong = See [the guide](http://intranet/guide).
    .right = See [the guide](https://www.example.com/guide).
link-duplicate-id = two headings have the id “{ $id }”
    .help = give one of them another id
    .what = One id on two headings of a page.
    .why = Links would always lead to the first.
    .wrong =
        ## In offices {"{"}#keys{"}"}

        ## At home {"{"}#keys{"}"}
    .right =
        ## In offices {"{"}#keys{"}"}

        ## At home {"{"}#keys-at-home{"}"}
link-unknown-page = “{ $name }” is not there
    .help = name a page, a bulletin or a file that is
    .near = write “{ $near }”
    .what = A page, a bulletin or a file named in site.toml or in the facts that is not there.
    .why = The menu, the contact link or the notice of withdrawal would lead nowhere.
    .wrong =
        site.toml
        {"["}[menu]]
        label = {"{"} en = "About", fr = "À propos" {"}"}
        page  = "abotu"
    .right =
        site.toml
        {"["}[menu]]
        label = {"{"} en = "About", fr = "À propos" {"}"}
        page  = "about"
link-external-gone = this page of another host is gone: “{ $target }” (it answers { $status })
    .help = find where the page is now, link to another one, or take the link out
    .what = A link to a page of another host that is not there any more. Told only by bulletin check --external.
    .why = Readers would meet an error page. Other hosts change without telling: it is no fault of the text, and never keeps it from being published.
    .wrong = See [the form](https://www.example.com/form-of-2019), which is gone.
    .right = See [the form](https://www.example.com/form).
link-external-moved = this page of another host has moved for good: “{ $target }”
    .help = write “{ $near }”
    .what = A link to a page of another host that has a new address. Told only by bulletin check --external.
    .why = The old address leads on as long as the host remembers it; one day it will not.
    .wrong = See [the form](http://example.com/form), which leads on to the address below.
    .right = See [the form](https://www.example.com/form).
link-external-unreachable = { $reason ->
        [refused] this host does not say whether the page is there ({ $status })
        [address] this address cannot be asked for
        [name] no host of this name was found
        [time] this host did not answer in time
        [certificate] the connection to this host is not secure
        [reply] the answer of this host cannot be understood
        [redirect] this host leads round in circles, or nowhere
       *[connection] this host could not be reached
    }: “{ $target }”
    .help = open it in a browser; if it does not open there, mend the link or take it out
    .refused = open it in a browser: some hosts answer people only
    .what = A link to a page of another host that could not be asked for, or whose host does not say. Told only by bulletin check --external.
    .why = The page may be gone, or only busy, or open to people alone: a person should look.
    .wrong = See [the form](https://www.example.invalid/form).
    .right = See [the form](https://www.example.com/form).
link-address-taken = another text has this address: { $address }
    .help = choose another slug for one of the two; the older keeps its address
    .what = Two texts at one address.
    .why = One of them could not be published.
    .wrong =
        en.md
        slug = "lock-the-cabinet"
        old_slugs = ["lock-the-cabinet"]
    .right =
        en.md
        slug = "lock-the-cabinet"
        old_slugs = ["lock-the-drawer"]
link-reserved-slug = the address “{ $slug }” belongs to a list
    .help = choose another slug
    .what = A slug that is the address of a list: “page”, a year, the topics.
    .why = The list and the text cannot both stand there.
    .wrong =
        en.md
        slug = "2024"
    .right =
        en.md
        slug = "year-in-review-2024"
link-image-record = no text shows “{ $name }”
    .help = take the [[images]] entry out, or show the picture
    .near = write “{ $near }”
    .what = A record of a picture that neither text shows.
    .why = Credit, consent and licence would be kept for the wrong file.
    .wrong =
        bulletin.toml
        {"["}[images]]
        file   = "sale.svg"
        credit = {"{"} en = "Office drawing", fr = "Dessin du bureau" {"}"}
        en.md
        ![A safe with its door open](safe.svg)
    .right =
        bulletin.toml
        {"["}[images]]
        file   = "safe.svg"
        credit = {"{"} en = "Office drawing", fr = "Dessin du bureau" {"}"}
        en.md
        ![A safe with its door open](safe.svg)
access-alt-missing = this picture has no words for readers who do not see it
    .help = write what it shows between the brackets: ![What it shows](file); if it only decorates, say so: <!-- allow access/alt-missing: decoration -->
    .what = A picture without alternative text or caption.
    .why = Readers who do not see the picture would not know what it says (WCAG 1.1.1).
    .wrong = ![](safe.svg)
    .right = ![A safe with its door open](safe.svg)
access-alt-long = these words for a picture have { $count } characters
    .help = say it in at most { $most }; put the rest into the caption or the text
    .what = An alternative text over 140 characters in English, 170 in French.
    .why = Screen readers read it in one breath, and cannot go back (Canada.ca style guides).
    .wrong = ![A safe with its door open, seen from the left in a room without windows, with a chair, two lamps and a shelf on which somebody has left a row of grey folders](safe.svg)
    .right = ![A safe with its door open and folders left beside it](safe.svg)
access-alt-phrase = { $kind ->
        [generated] a word processor wrote these words, and nobody has checked them
       *[other] the words for a picture need not say that it is one
    }
    .help = { $kind ->
        [generated] write in your own words what readers need to know of the picture
       *[other] begin with what it shows
    }
    .what = An alternative text that begins with “image of”, “photo of”.
    .why = Screen readers say that themselves (Canada.ca style guides).
    .wrong = ![Image of a safe with its door open](safe.svg)
    .right = ![A safe with its door open](safe.svg)
access-alt-file-name = { $kind ->
        [generic] these words say that there is a picture, not what it shows
       *[other] these words for a picture are the name of its file
    }
    .help = write what it shows
    .what = A file name for an alternative text.
    .why = Read aloud, it says nothing (WCAG 1.1.1).
    .wrong = ![safe.svg](safe.svg)
    .right = ![A safe with its door open](safe.svg)
access-alt-caption = the words for this picture are its caption again
    .help = leave the brackets empty: readers are then told to see the caption; or say what the caption does not
    .what = An alternative text that repeats the caption.
    .why = Screen readers would say it twice.
    .wrong = ![A safe with its door open](safe.svg "A safe with its door open")
    .right = ![](safe.svg "A safe with its door open")
access-second-title = a heading of level 1 is the title of a page, and this page has one
    .help = write ## for the first level in the text
    .what = A second title on a page.
    .why = Screen readers use it to tell what the page is about.
    .wrong = # Where to begin
    .right = ## Where to begin
access-heading-skipped = this heading is of level { $level } under one of level { $above }
    .help = write { $marks } in front of it
    .what = A level of headings that is skipped.
    .why = Screen readers list headings by level; one that is skipped looks like something missing (WCAG 1.3.1).
    .wrong =
        ## Where to begin

        #### Name somebody
    .right =
        ## Where to begin

        ### Name somebody
access-heading-empty = this heading has no words
    .help = write them, or take the heading out
    .what = A heading without words.
    .why = Screen readers announce it and say nothing.
    .wrong =
        ##

        Name somebody who is responsible.
    .right =
        ## Where to begin

        Name somebody who is responsible.
access-heading-bold = this looks like a heading, and is only bold: “{ $words }”
    .help = write ## in front of it in place of the stars; if it is no heading, end it as a sentence
    .what = A line in bold that stands for a heading.
    .why = Screen readers do not list it, and nobody can link to it (WCAG 1.3.1).
    .wrong =
        {"*"}*Where to begin**

        Name somebody who is responsible.
    .right =
        ## Where to begin

        Name somebody who is responsible.
access-language = this passage is in { $other ->
        [fr] French
       *[en] English
    } and is not marked as such
    .help = mark it: <span lang="{ $other }">{ $words }</span>, or translate it
    .what = A sentence or a quotation in the other language that is not marked.
    .why = A screen reader would read it with the wrong voice, and nobody could follow (WCAG 3.1.2).
    .wrong = The coordinator answered: “Le papier contient aussi des renseignements sur les gens.”
    .right = The coordinator answered: “<span lang="fr">Le papier contient aussi des renseignements sur les gens.</span>”
access-link-vague = the words of this link do not say where it leads: “{ $words }”
    .help = make a link of the words that name the page
    .what = A link called “click here”, “read more” and the like.
    .why = Screen readers list links without the text round them (WCAG 2.4.4).
    .wrong = For who we are, [click here](@/pages/about).
    .right = See [who we are](@/pages/about).
access-link-bare = this link shows an address in place of words
    .help = write [what the page is called](address)
    .what = An address shown as the words of a link.
    .why = Screen readers spell it out (WCAG 2.4.4).
    .wrong = See [https://www.example.com/retention](https://www.example.com/retention).
    .right = See [how long records are kept](https://www.example.com/retention).
access-link-empty = this link has no words
    .help = write them between the brackets
    .what = A link without words.
    .why = Nobody can tell where it leads, or that it is there (WCAG 2.4.4).
    .wrong = Write to us. [](@/pages/about)
    .right = Write to us: [who we are](@/pages/about).
access-link-two-targets = another link with the same words leads elsewhere: “{ $words }”
    .help = say in the words of each where it leads
    .what = The same words for two links that lead to different places.
    .why = Read in a list of links, the two cannot be told apart (Canada.ca style guides).
    .wrong = [The schedule](https://www.example.com/a) and, for schools, [the schedule](https://www.example.com/b).
    .right = [The schedule](https://www.example.com/a) and [the schedule for schools](https://www.example.com/b).
access-table-header = the columns of this table have no names
    .help = write them in the first row
    .what = A table without column headers.
    .why = Screen readers say the name of the column with each cell (WCAG 1.3.1).
    .wrong =
        |   |   |
        |---|---|
        | Forms | 7 years |
    .right =
        | Record | Kept for |
        |---|---|
        | Forms | 7 years |
access-contrast = this colour ({ $text }) has a contrast of { $whole }.{ $part }:1 on { $background } in { $mode ->
        [dark] dark
       *[light] light
    } pages; { $asked ->
        [large] 3:1 is asked of large text
       *[text] 4.5:1 is asked
    }
    .help = write, for instance, { $better }, or change the background
    .what = Text of the theme in a colour too near to its background.
    .why = Readers who see less well, or who read in the sun, could not make the words out (WCAG 1.4.3).
    .wrong =
        assets/style.css
        {"."}credit {"{"} color: #999; background: #fff; {"}"}
    .right =
        assets/style.css
        {"."}credit {"{"} color: #595959; background: #fff; {"}"}
access-page-frame = { $kind ->
        [no-language] pages made from this do not say their language
        [other-language] pages made from this say another language than their own
        [no-title] pages made from this have no title
        [no-heading] pages made from this have no first heading (h1)
        [empty-heading] the first heading (h1) of pages made from this says nothing
        [headings] pages made from this have several first headings (h1)
        [no-main] pages made from this have no main part (main)
       *[mains] pages made from this have several main parts (main)
    }
    .help = give every page its language, a title, one h1 and one main
    .language = write <html lang="{"{"}{"{"} site.locale {"}"}{"}"}">
    .title = write <title>{"{"}{"{"} page.head_title {"}"}{"}"}</title> into the head
    .heading = write <h1>{"{"}{"{"} page.title {"}"}{"}"}</h1> once
    .main = put what the page is about into <main>, once
    .what = A page of the theme without its language, its title, its one first heading or its one main part.
    .why = Screen readers choose their voice by the language, announce the title, and lead to the heading and the main part (WCAG 3.1.1, 2.4.2, 1.3.1).
    .wrong =
        templates/page.html
        <h1>{"{"}{"{"} page.title {"}"}{"}"}</h1>
    .right =
        templates/page.html
        <!DOCTYPE html><html lang="{"{"}{"{"} site.locale {"}"}{"}"}"><title>{"{"}{"{"} page.head_title {"}"}{"}"}</title><main><h1>{"{"}{"{"} page.title {"}"}{"}"}</h1></main></html>
access-same-id = pages made from this have the id “{ $id }” more than once
    .help = give each element an id of its own; ids of templates begin with _
    .what = An id that two elements of a page have.
    .why = A link, a label or a screen reader would find only one of them (WCAG 1.3.1, 4.1.2).
    .wrong =
        templates/page.html
        <p id="_a">One</p><p id="_a">Two</p>
    .right =
        templates/page.html
        <p id="_a">One</p><p id="_b">Two</p>
access-capitals = a sentence in capitals
    .help = write it in small letters; for weight, use bold
    .what = A sentence in capitals.
    .why = It is hard to read, and some screen readers spell it (Canada.ca style guides).
    .wrong = DO NOT SEND THIS FORM by email.
    .right = **Do not send this form** by email.
approval-unknown-topic = “{ $topic }” is not a topic of site.toml
    .help = use a topic of site.toml, or add this one there with both names
    .near = write “{ $near }”
    .what = A topic that is not on the controlled list.
    .why = Topics have a name in each language; one that is not listed has none.
    .wrong =
        bulletin.toml
        topics = ["trainning"]
    .right =
        bulletin.toml
        topics = ["training"]
approval-topic-twice = the topic “{ $topic }” stands here twice
    .help = take one of them out
    .what = A topic named twice.
    .why = Readers would see it twice.
    .wrong =
        bulletin.toml
        topics = ["training", "training"]
    .right =
        bulletin.toml
        topics = ["training"]

approval-own-work = the role that prepared this also approved it: “{ $role }”
    .help = whoever approves is somebody else
    .what = A bulletin approved by the role that prepared it.
    .why = Two pairs of eyes see more than one; heads of communications approve what is published (Directive on the Management of Communications and Federal Identity).
    .wrong =
        bulletin.toml
        prepared_by = "Communications officer"
        approved_by = "Communications officer"
    .right =
        bulletin.toml
        prepared_by = "Communications officer"
        approved_by = "Director, Communications"
approval-changed = the { $case ->
        [both] text of both languages
        [fr] French text
       *[en] English text
    } changed after it was approved
    .help = have both texts approved again, write the new day in approved_on, then run bulletin check --update
    .what = A text that changed after its approval was recorded.
    .why = An approval is of the words that were read. Typography may change; words may not.
    .wrong =
        bulletin.toml
        approved_on   = 2024-12-05
        approved_text = {"{"} on = 2024-12-05, en = "8f3b60d1c2a94e75", fr = "1d7c5502be9a46f3" {"}"}
    .right =
        bulletin.toml
        approved_on   = 2024-12-06
        approved_text = {"{"} on = 2024-12-05, en = "8f3b60d1c2a94e75", fr = "1d7c5502be9a46f3" {"}"}
approval-not-recorded = what was approved on { $approved } is not recorded: a later change of the words would not be noticed
    .help = once both texts are as they were approved, run bulletin check --update: it writes approved_text below approved_on
    .what = An approved bulletin whose texts were not recorded when they were approved.
    .why = An approval is void when the words change; that can be told only where the words that were approved are known.
    .wrong =
        bulletin.toml
        approved_on   = 2024-12-05
    .right =
        bulletin.toml
        approved_on   = 2024-12-05
        approved_text = {"{"} on = 2024-12-05, en = "8f3b60d1c2a94e75", fr = "1d7c5502be9a46f3" {"}"}
approval-after-release = approved on { $approved }, after it became public on { $public }
    .help = correct the date of approval, or the release
    .what = A bulletin that became public before it was approved.
    .why = Nothing is public before it is approved.
    .wrong =
        bulletin.toml
        issued      = 2024-12-09
        approved_on = 2024-12-16
    .right =
        bulletin.toml
        issued      = 2024-12-09
        approved_on = 2024-12-06
approval-unverified-source = nobody verified this source: “{ $title }”
    .help = add verified_by = "a role" and verified_on = a date, or take the source out
    .what = A source that nobody verified, in an approved bulletin.
    .why = What the Office publishes is what readers rely on.
    .wrong =
        bulletin.toml
        {"["}[sources]]
        title = "Annual report"
        url   = "https://www.example.com/report"
    .right =
        bulletin.toml
        {"["}[sources]]
        title = "Annual report"
        url   = "https://www.example.com/report"
        verified_by = "Research officer"
        verified_on = 2024-12-05
approval-change-before-issue = this change is dated { $date }, before the issue on { $issued }
    .help = correct one of the two dates
    .what = A change that is older than the bulletin.
    .why = Readers are told of changes since publication.
    .wrong =
        bulletin.toml
        issued = 2024-12-09
        {"["}[changes]]
        date = 2024-01-12
        kind = "correction"
        note = {"{"} en = "A figure was corrected.", fr = "Un chiffre a été corrigé." {"}"}
    .right =
        bulletin.toml
        issued = 2024-12-09
        {"["}[changes]]
        date = 2025-01-12
        kind = "correction"
        note = {"{"} en = "A figure was corrected.", fr = "Un chiffre a été corrigé." {"}"}
approval-changes-order = this change is older than the one above it: { $date }
    .help = write changes from the oldest to the newest
    .what = Changes out of order.
    .why = A date out of order is often a typing mistake.
    .wrong =
        bulletin.toml
        {"["}[changes]]
        date = 2025-03-03
        kind = "review"
        note = {"{"} en = "Read again.", fr = "Relu." {"}"}
        {"["}[changes]]
        date = 2025-01-12
        kind = "correction"
        note = {"{"} en = "A figure was corrected.", fr = "Un chiffre a été corrigé." {"}"}
    .right =
        bulletin.toml
        {"["}[changes]]
        date = 2025-01-12
        kind = "correction"
        note = {"{"} en = "A figure was corrected.", fr = "Un chiffre a été corrigé." {"}"}
        {"["}[changes]]
        date = 2025-03-03
        kind = "review"
        note = {"{"} en = "Read again.", fr = "Relu." {"}"}
approval-archived-before-issue = archived on { $date }, before the issue on { $issued }
    .help = correct one of the two dates
    .what = A bulletin that is archived before it is issued.
    .why = It would carry the archive notice from its first day.
    .wrong =
        bulletin.toml
        issued   = 2024-12-09
        archived = 2023-12-09
    .right =
        bulletin.toml
        issued   = 2024-12-09
        archived = 2031-01-01
approval-far-release = public only on { $date }, more than a year from now
    .help = correct the year; if it is meant: "approval/far-release" = "off" under [check] in site.toml
    .what = An approved bulletin that waits over a year for its day.
    .why = A mistyped year keeps a bulletin from its readers, and nobody notices.
    .wrong =
        bulletin.toml
        issued  = 2024-12-09
        release = 2052-12-09T10:00:00-05:00
    .right =
        bulletin.toml
        issued  = 2024-12-09
        release = 2025-12-09T10:00:00-05:00
approval-review-overdue = a review was due on { $date }
    .help = read it again and add a [[changes]] entry of kind "review", then set the next review_by; or archive it
    .what = A text whose review is overdue.
    .why = Web content is reviewed in its time, or archived (Guidance on Managing and Archiving Web Content).
    .wrong =
        bulletin.toml
        review_by = 2025-03-03
    .right =
        bulletin.toml
        review_by = 2027-03-03
        {"["}[changes]]
        date = 2025-03-03
        kind = "review"
        note = {"{"} en = "Read again.", fr = "Relu." {"}"}
privacy-image-expired = the licence of “{ $name }” ended on { $date }
    .help = take the picture out, or renew the licence and correct the date
    .what = A picture whose licence has ended.
    .why = It must be taken down (Canada.ca rules for images).
    .wrong =
        bulletin.toml
        {"["}[images]]
        file    = "safe.svg"
        credit  = {"{"} en = "Office drawing", fr = "Dessin du bureau" {"}"}
        expires = 2024-12-31
        en.md
        ![A safe with its door open](safe.svg)
    .right =
        bulletin.toml
        {"["}[images]]
        file    = "safe.svg"
        credit  = {"{"} en = "Office drawing", fr = "Dessin du bureau" {"}"}
        expires = 2029-12-31
        en.md
        ![A safe with its door open](safe.svg)

## Style.

style-acronym = “{ $written }” is not spelled out before it is used
    .help = write it in full the first time, then the acronym in parentheses: … ({ $written })
    .what = An acronym that no words explain.
    .why = Not every reader knows it (Canada.ca style guides).
    .wrong = The AIPRP applies.
    .right = The Act respecting information and privacy (AIPRP) applies.
style-ampersand = “&” stands for a word
    .help = write: { $near }
    .what = The sign & in the place of “and”.
    .why = The sign belongs to names and to R&D; a word reads better (Canada.ca style guides).
    .wrong = Terms & conditions apply.
    .right = Terms and conditions apply.
style-anglicism = “{ $written }” is an anglicism
    .help = write: { $near }
    .what = A word or a turn of English in French text.
    .why = Readers of French should not have to think in English; French has its own word (Office québécois de la langue française, Vitrine linguistique).
    .wrong =
        fr.md
        Tous les formulaires doivent rencontrer les exigences.
    .right =
        fr.md
        Tous les formulaires doivent respecter les exigences.
style-double-word = a word stands here twice: “{ $written }”
    .help = write: { $near }
    .what = A small word written twice.
    .why = It is a slip of the keyboard that spelling checkers often pass over.
    .wrong = Lock the the cabinet.
    .right = Lock the cabinet.
style-email-case = this email address has capitals: “{ $written }”
    .help = write: { $near }
    .what = Capitals in an email address.
    .why = Addresses are written in lower case, as they are typed (Canada.ca style guides).
    .wrong = Write to Info@Example.CA.
    .right = Write to info@example.ca.
style-few-headings = more than { $limit } words without a heading
    .help = put a heading before this paragraph, or before one above it
    .what = A long stretch of text without a heading.
    .why = Readers look for what they need by the headings; about one every 200 words (Canada.ca style guides).
    .wrong = (more than 300 words in a row, and no heading)
    .right =
        ## Where to begin

        (about 200 words)

        ## Who keeps the keys

        (about 200 words)
style-file-differs = the file is of another kind or size than the words of this link say
    .help = end the words of the link with: { $near }
    .what = A link to a file of the site that says another kind or size than the file has.
    .why = Readers decide by them whether to open it; the file was changed and the words were not (Canada.ca style guides).
    .wrong = Read the [retention schedule (PDF, 2 MB)](@/files/schedule.pdf).
    .right = Read the [retention schedule (PDF, 0.1 KB)](@/files/schedule.pdf).
style-file-link = this link leads to a file, and its words do not say of what kind and size
    .help = end the words of the link with: { $near }
    .outside = end the words of the link with the kind and the size of the file: ({ $kind }, 1.2 MB)
    .what = A link to a file without its kind and size.
    .why = Readers decide by them whether to open it (Canada.ca style guides).
    .wrong = Read the [retention schedule](@/files/schedule.pdf).
    .right = Read the [retention schedule (PDF, 0.1 KB)](@/files/schedule.pdf).
style-heading-end = a heading that ends with “{ $written }”
    .help = write: { $near }
    .what = A sign at the end of a heading.
    .why = A heading is no sentence (Canada.ca style guides).
    .wrong =
        ## What happened.

        A cabinet stood open.
    .right =
        ## What happened

        A cabinet stood open.
style-latin = an abbreviation in place of words: “{ $written }”
    .help = write: { $near }
    .what = Abbreviations as “e.g.”, “i.e.”.
    .why = They are often mixed up, and read letter by letter by screen readers (Canada.ca style guides).
    .wrong = Use it, e.g., on paper.
    .right = Use it, for example, on paper.
style-list-end = an item that does not end as the items of a list do
    .help = end the items alike
    .none = write no sign at the end of the items
    .period = these items are sentences: end each with a period
    .french = end the items with « ; » and the last with a period
    .what = Items of a list that end in different ways.
    .why = English has no signs there, French has « ; » and a period at the last; whole sentences end with a period in both (Canada.ca style guides).
    .wrong =
        - One is said.
        - Two is said.
        - Three is said
    .right =
        - One is said.
        - Two is said.
        - Three is said.
style-long-list = this list has { $items } items; more than { $limit } are hard to take in
    .help = make two lists, or one with lists in it
    .what = A list of more than seven items.
    .why = Readers keep a few things in mind at once; aim for seven (Canada.ca style guides).
    .wrong =
        - paper
        - disks
        - keys
        - forms
        - photos
        - tapes
        - cards
        - plans
    .right =
        - paper
        - disks
        - keys
        - forms
style-long-paragraph = this paragraph has { $sentences } sentences; more than { $limit } are hard to read{ $count ->
        [one] {""}
       *[other] {""}; { $count } paragraphs of this text have more
    }
    .help = begin a new paragraph with each idea
    .what = A paragraph of more than five sentences.
    .why = One idea a paragraph; aim for three sentences (Canada.ca style guides).
    .wrong = The office looked. It found a cabinet. The cabinet was open. Nobody had the key. Staff were told. A form was changed.
    .right =
        The office looked. It found a cabinet that was open.

        Nobody had the key. Staff were told, and a form was changed.
style-long-sentence = this sentence has { $words } words{ $count ->
        [one] {""}
       *[other] {""}; { $count } sentences of this text have more than { $limit }
    }
    .help = make two of it
    .what = A sentence of more than 35 words (40 in French), outside quotations. A text is told of once, at its longest.
    .why = Most readers lose the thread; aim for 20 words (Canada.ca style guides).
    .wrong = The office looked at how paper files are kept in the institutions that had told it of a loss in the last year, and it found that most of the cabinets stood open and that nobody knew who had the keys.
    .right = The office looked at how paper files are kept in the institutions that had told it of a loss in the last year. Most of the cabinets stood open, and nobody knew who had the keys.
style-not-unique = { $part ->
        [title] another text has this title
       *[description] another text has this description
    }
    .help = say what only this text is about
    .what = A title or a description that another bulletin or page has too.
    .why = In lists, search results and browser tabs, nobody could tell the two apart (Canada.ca style guides: both are unique).
    .wrong =
        en.md
        title = "Highlights of the annual report"
        content/bulletins/pab_20221005/en.md
        title = "Highlights of the annual report"
    .right =
        en.md
        title = "Highlights of the 2022–2023 annual report"
        content/bulletins/pab_20221005/en.md
        title = "Highlights of the 2021–2022 annual report"
style-number = a number in another form: “{ $written }”
    .help = write: { $near }
    .what = A number under 10 in figures, or a larger one in words.
    .why = Zero to nine are written in words, 10 and more in figures (Canada.ca style guides).
    .wrong = We met 3 people and twelve teams.
    .right = We met three people and 12 teams.
style-number-start = a sentence that begins with figures: “{ $written }”
    .help = write the number in words, or begin with another word
    .what = A sentence that begins with figures.
    .why = Without a capital, it is hard to see where the sentence begins (Canada.ca style guides).
    .wrong = We met. 12 people came to it.
    .right = We met. Some 12 people came to it.
style-range = a range with a dash: “{ $written }”
    .help = write: { $near }
    .what = A range with a dash or a hyphen.
    .why = Screen readers leave dashes out; “to” is read to everybody (Canada.ca style guides).
    .wrong = It takes 3-5 days.
    .right = It takes three to five days.
style-repeated-mark = several marks in a row: “{ $written }”
    .help = write: { $near }
    .what = Exclamation or question marks in a row.
    .why = One is enough in a text of an institution; screen readers say each of them.
    .wrong = Lock the cabinet now!!
    .right = Lock the cabinet now!
style-stacked-headings = this heading stands directly under another
    .help = write between them what follows, or leave one out
    .what = A heading directly under another.
    .why = The first one heads nothing (Canada.ca style guides).
    .wrong =
        ## Keys

        ### In offices

        Name somebody.
    .right =
        ## Keys

        Every key has somebody who is responsible.

        ### In offices

        Name somebody.
style-word = “{ $written }” has another form in texts of the Government of Canada
    .help = write: { $near }
    .what = A word that has another form in texts of the Government of Canada.
    .why = One form for all: website, web page, email, online (Canada.ca style guides).
    .wrong = Our web site is open.
    .right = Our website is open.

## Typography.

typography-abbreviation = French does not shorten this word so: “{ $written }”
    .help = write: { $near }
    .what = A title or a number shortened in French as English does, or with a needless period.
    .why = An abbreviation that keeps the last letter takes no period, and the sign of degrees is not a letter (Office québécois de la langue française).
    .wrong =
        fr.md
        L’avis n° 5 est de Mr. Exemple.
    .right =
        fr.md
        L’avis no 5 est de M. Exemple.
typography-amount = “{ $written }” is not how a sum or a percentage is written in { $language ->
        [fr] French
       *[en] English
    }
    .help = write: { $near }
    .what = A sum or a percentage written as the other language writes it.
    .why = Each language has its own form: “20%” and “$100”, « 20 % » and « 100 $ » (Canada.ca style guides).
    .wrong = It cost 1,500 $.
    .right = It cost $1,500.
typography-capital = “{ $written }” has { $language ->
        [fr] no capital in French
       *[en] a capital in English
    }
    .help = write: { $near }
    .what = A month, a day or a language with a capital in French, or without one in English.
    .why = French writes them with a small letter (Office québécois de la langue française), English with a capital.
    .wrong =
        fr.md
        L’avis du 9 Décembre est en Anglais.
    .right =
        fr.md
        L’avis du 9 décembre est en anglais.
typography-capital-accent = the capital of “{ $written }” lacks its accent
    .help = write: { $near }
    .what = A French capital without its accent or cedilla.
    .why = Capitals have accents in French; screen readers need them to say the word.
    .wrong =
        fr.md
        A partir du 9 juin, l’Etat agit.
    .right =
        fr.md
        À partir du 9 juin, l’État agit.
typography-dash = a hyphen that stands for a dash: “{ $written }”
    .help = write “{ $near }”, or rephrase
    .what = Hyphens in the place of a dash: between two years, or two in a row.
    .why = A span of years has an en dash in English; elsewhere, commas, parentheses or a colon read better than dashes (Canada.ca style guides).
    .wrong = The plan -- as it stood -- was good.
    .right = The plan—as it stood—was good.
typography-date = “{ $written }” is not how a date is written in { $language ->
        [fr] French
       *[en] English
    }
    .help = write: { $near }
    .what = A date in a form that its language does not use.
    .why = One form for all dates: “July 31, 2016”, « 31 juillet 2016 », « 1er décembre » (Canada.ca style guides).
    .wrong = It appeared on December 9th, 2024.
    .right = It appeared on December 9, 2024.
typography-double-space = two spaces in a row{ $count ->
        [one] {""}
       *[other] {""}, at { $count } places
    }
    .help = write one
    .what = Two spaces in a row.
    .why = One space follows a period, as every other sign; readers see one anyway.
    .wrong = Lock it.  Keep the key.
    .right = Lock it. Keep the key.
typography-ellipsis = three periods in a row{ $count ->
        [one] {""}
       *[other] {""}, at { $count } places
    }
    .help = write the sign: { $near }
    .what = Three points in the place of the sign.
    .why = Three points may be cut in two at the end of a line, and are read one by one by some screen readers.
    .wrong = Wait...
    .right = Wait…
typography-number = “{ $written }” is not how { $language ->
        [fr] French
       *[en] English
    } writes a number
    .help = write: { $near }
    .what = A number with the signs of the other language.
    .why = French parts thousands by a space and decimals by a comma; English, by a comma and a point (Canada.ca style guides). A reader may take a thousand for one.
    .wrong = About 2,5 million people use it.
    .right = About 2.5 million people use it.
typography-ordinal = “{ $written }” is not how French shortens an ordinal
    .help = write: { $near }
    .what = A French ordinal shortened as « 1ère », « 2ème ».
    .why = The short forms are 1er, 1re, 2e, XIe (Office québécois de la langue française).
    .wrong =
        fr.md
        La 2ème lettre.
    .right =
        fr.md
        La 2e lettre.
typography-ligature = “{ $written }” is written with œ
    .help = write: { $near }
    .what = A French word written with “oe” where French has one letter.
    .why = « œuvre », « sœur » and « cœur » are spelled with œ (Office québécois de la langue française).
    .wrong =
        fr.md
        C’est une oeuvre de longue haleine.
    .right =
        fr.md
        C’est une œuvre de longue haleine.
typography-numeric-date = a date in numbers alone: “{ $written }”
    .help = write: { $near }
    .either = write: { $near }, or { $other }
    .what = A date of three numbers.
    .why = In Canada both orders are in use: 12/09/2024 is read as September 12 and as December 9. The month in words is clear (Canada.ca style guides).
    .wrong = Send it before 12/09/2024.
    .right = Send it before December 9, 2024.
typography-phone = “{ $written }” is not how telephone numbers are written
    .help = write: { $near }
    .what = A telephone number with points, spaces or parentheses.
    .why = One form for all, which telephones and screen readers recognise: 1-800-622-6232 (Canada.ca style guides).
    .wrong = Call (819) 994-5444.
    .right = Call 819-994-5444.
typography-quotation-marks = these are the quotation marks of { $language ->
        [fr] English
       *[en] French
    }
    .help = write { $near }; a passage in the other language is marked <span lang="…">…</span>
    .what = Quotation marks of the other language.
    .why = English has “ ”, French « », and “ ” inside them.
    .wrong = She said «yes» to it.
    .right = She said “yes” to it.
typography-spacing = a space is missing, or one too many, in “{ $written }”{ $count ->
        [one] {""}
       *[other] {""}; { $count } such places in this file
    }
    .help = write “{ $near }”, or run: bulletin fmt
    .what = A space where French as written in Canada has none, or none where it has one.
    .why = Canadian French has no space before ; ! ? and one before : % $, inside « » and round the h of hours (Office québécois de la langue française). Readers see it right all the same; the file does not say what they see.
    .wrong =
        fr.md
        Attention ! Les voici : deux.
    .right =
        fr.md
        Attention! Les voici : deux.
typography-apostrophe = this is an accent or a prime, not an apostrophe: “{ $written }”
    .help = write: { $near }
    .what = An accent by itself, or a prime, in the place of an apostrophe.
    .why = Search does not find the word, and a screen reader may say the sign.
    .wrong = The office´s key is here.
    .right = The office’s key is here.

typography-missing-space = a space is missing behind the sign: “{ $written }”
    .help = write: { $near }
    .what = A sign between two words without a space behind it.
    .why = The two words are read and searched for as one.
    .wrong = Lock the door.Keep the key.
    .right = Lock the door. Keep the key.

typography-stray-space = a space stands where none does: “{ $written }”
    .help = write: { $near }
    .what = A space before a comma, a period or a parenthesis, or in English before any mark.
    .why = The mark may stand alone at the beginning of a line.
    .wrong = Read one , then two.
    .right = Read one, then two.
typography-time = “{ $written }” is not how a time is written in { $language ->
        [fr] French
       *[en] English
    }
    .help = write: { $near }
    .what = A time written as its language does not write it.
    .why = One form for all times: “4:30 pm”, « 16 h 30 » (Canada.ca style guides).
    .wrong = Come at 9AM.
    .right = Come at 9 am.
typography-unclosed = this sign lacks its other half: { $written }
    .help = write { $near } where it belongs, or take this one out
    .what = A parenthesis or a quotation mark without its other half.
    .why = Readers cannot tell where the words in parentheses or the quotation end.
    .wrong = Lock the cabinet (even for a minute.
    .right = Lock the cabinet (even for a minute).
privacy-sin = { $page ->
        [0] this looks like a social insurance number: “{ $shown }”
       *[other] this looks like a social insurance number: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/sin: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A number that has the form of a social insurance number.
    .why = With it, somebody can take on another person’s name. An example stands for nobody: 123-456-789.
    .wrong = Her SIN is 046 454 286.
    .right = Her SIN was in the file.
privacy-payment-card = { $page ->
        [0] this looks like the number of a payment card: “{ $shown }”
       *[other] this looks like the number of a payment card: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/payment-card: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A number that has the form of a credit or debit card’s.
    .why = Whoever reads it can pay with it.
    .wrong = The card was 4111 1111 1111 1111.
    .right = The number of the card was in the file.
privacy-health-card = { $page ->
        [0] this looks like the number of a health card: “{ $shown }”
       *[other] this looks like the number of a health card: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/health-card: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A number that has the form of a province’s health card.
    .why = It leads to somebody’s medical records.
    .wrong = His health card was TREM 8053 0412.
    .right = His health card was copied.
privacy-passport = { $page ->
        [0] this looks like the number of a passport: “{ $shown }”
       *[other] this looks like the number of a passport: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/passport: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A number that has the form of a Canadian passport’s, with the word beside it.
    .why = It proves who somebody is, at borders and elsewhere.
    .wrong = Passport AB123456 was copied.
    .right = A passport was copied.
privacy-birth-date = { $page ->
        [0] this looks like a date of birth: “{ $shown }”
       *[other] this looks like a date of birth: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/birth-date: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A date beside a word of birth.
    .why = It is personal information (Privacy Act, section 3), and one of the answers that banks ask for.
    .wrong = The person, born May 3, 1980, asked for the file.
    .right = The person asked for the file.
privacy-home-address = { $page ->
        [0] this looks like the address of a home: “{ $shown }”
       *[other] this looks like the address of a home: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/home-address: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A civic number and a street with a postal code.
    .why = It tells where somebody lives. An office’s address stands on the contact page.
    .wrong = The file went to 9 Lake Street, Gatineau QC J8X 2K1.
    .right = The file went to a neighbour.
privacy-personal-email = { $page ->
        [0] this looks like somebody’s own email address: “{ $shown }”
       *[other] this looks like somebody’s own email address: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/personal-email: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = An email address at a host of personal mail, or one that is a person’s name.
    .why = Addresses are gathered from pages for spam and fraud. An office’s address serves readers longer.
    .wrong = Write to jane.doe@gmail.com.
    .right = Write to info@example.ca.
privacy-phone = { $page ->
        [0] this looks like a telephone number: “{ $shown }”
       *[other] this looks like a telephone number: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/phone: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A telephone number outside the contact page, the signature of a letter and the contact in site.toml; toll-free numbers are not told.
    .why = It may be somebody’s own; no digit tells.
    .wrong = Call 613-555-1234.
    .right = See [how to reach us](@/pages/about).
privacy-ip-address = { $page ->
        [0] this looks like an IP address: “{ $shown }”
       *[other] this looks like an IP address: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/ip-address: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = An IP address of the Internet.
    .why = It is personal information: it leads to a household. For examples there are 192.0.2.1 and 2001:db8::1.
    .wrong = The request came from 24.48.0.1.
    .right = The request came from another network.
privacy-file-number = { $page ->
        [0] this looks like the number of a file: “{ $shown }”
       *[other] this looks like the number of a file: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/file-number: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A number that has the form of a complaint’s or a person’s file, or the personal record identifier (PRI) of an employee.
    .why = Whoever knows the file knows whom the bulletin is about: complainants must not be recognized.
    .wrong = The complaint, file PA-012345, was closed.
    .right = The complaint was closed.
privacy-third-party = this loads something from another host: { $what }
    .help = put the file into the theme’s assets or into content/files, and name it there
    .page = a page made from this template asks for it: mend what the template is given, or the template
    .what = A picture, font, style sheet, frame or connection that a page takes from another host.
    .why = The other host would learn the address of every reader and the page they read. Pages ask nobody but their own host.
    .wrong =
        templates/head.html
        <link rel="preconnect" href="https://fonts.example.com">
    .right =
        templates/head.html
        <link rel="license" href="https://www.example.com/terms">
privacy-script = this runs in the page: { $what }
    .help = take it out; a script is a file of the theme’s assets, named by <script src>
    .page = a page made from this template runs it: mend what the template is given, or the template
    .what = A script in the page itself: <script> without src, onclick and the like, javascript: addresses.
    .why = The policy of the pages stops such scripts, and what they would do to readers cannot be seen from outside.
    .wrong =
        templates/head.html
        <button onclick="print()">Print</button>
    .right =
        templates/head.html
        <p>Your browser prints this page from its menu.</p>
privacy-drawing-cleaned = this is taken out of the drawing: { $what }
    .help = look at the drawing without it; take it out yourself, or save the drawing as plain SVG
    .what = A script, a form, or something of another host in a drawing. It is published without it.
    .why = Whoever opens the drawing by itself would run the script, or tell the other host so; in a page, browsers show none of it.
    .wrong =
        door.svg
        <svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z" onclick="open()"/></svg>
    .right =
        door.svg
        <svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>
privacy-cookie = this sets or reads a cookie: { $what }
    .help = take it out
    .page = a page made from this template keeps it: mend what the template is given, or the template
    .what = A script or a tag that sets or reads a cookie.
    .why = Nothing that is published follows readers, so that nobody has to be asked for consent.
    .wrong =
        templates/head.html
        <meta http-equiv="set-cookie" content="seen=1">
    .right =
        templates/head.html
        <meta name="robots" content="index">
privacy-form = this form sends what readers write to another host: { $what }
    .help = send it to an address of the site, or give readers an email address in its place
    .page = a page made from this template sends it: mend what the template is given, or the template
    .what = A form whose action is on another host.
    .why = What readers write would leave the site without their seeing it.
    .wrong =
        templates/head.html
        <form action="https://survey.example.com/send"><button>Send</button></form>
    .right =
        templates/head.html
        <form action="/en/search/"><button>Search</button></form>
privacy-tracking = this link carries tracking codes: the other site would learn where its visitors come from
    .help = write: { $clean }
    .what = A link with parameters that name a reader, a click or a campaign (utm_source, fbclid and the like).
    .why = Whoever is at the end of the link would learn what readers of an office of privacy read.
    .wrong = See [the report](https://www.example.com/report?utm_source=mail).
    .right = See [the report](https://www.example.com/report).
privacy-pdf-author = the file says who made it (“{ $key }”)
    .help = empty the property “Author” in the program that made the file (“Document properties”, “Inspect document”), and export it again
    .what = A PDF file whose properties name an author.
    .why = The name of an employee travels with every copy; nobody sees it on the page.
    .wrong = schedule.pdf, properties: Author: Jane Doe
    .right = schedule.pdf, properties: Author: (empty)
privacy-pdf-unread = { $reason ->
        [encrypted] the file is protected: what it says was not looked at
        [large] the file is too large: what it says was not looked at
       *[broken] the file cannot be read as a PDF: what it says was not looked at
    }
    .help = export the file again without a password, or read it yourself and say so beside the link: <!-- allow privacy/pdf-unread: read by … -->
    .what = A PDF file that could not be looked through.
    .why = It may hold personal information that nobody has seen.
    .wrong = schedule.pdf, opened with a password
    .right = schedule.pdf, opened without one
privacy-picture-unread = { $reason ->
        [large] the picture is too large to be opened
        [entities] this drawing defines entities of its own, which may hold anything
        [format] pictures of this format cannot be cleaned of what they say of place, time and author
       *[broken] the file is not a whole picture, so that what else it says cannot be taken out
    }
    .help = open the picture and save it again as JPEG, PNG or WebP
    .large = make it smaller, and save it again
    .entities = save it again as plain SVG, without what the drawing program keeps for itself
    .format = save it as JPEG, PNG or WebP
    .what = A picture whose file cannot be read to its end, or whose format is not known.
    .why = A photograph may say where it was taken and who took it. What cannot be read cannot be cleaned, and is not published.
    .wrong = counter.heic
    .right = counter.jpg
privacy-image-consent = nothing says whether the people in “{ $name }” agreed to be shown
    .help = add to bulletin.toml or page.toml: [[images]], file = "{ $name }", consent = "on file" (or consent = "shows nobody")
    .record = add a line: consent = "on file" (or consent = "shows nobody")
    .what = A photograph without a word on the consent of the people in it.
    .why = Each person shown must have signed a release (Canada.ca rules on images). No program can tell who is in a picture: whoever chose it says so.
    .wrong = ![Two officers at a counter](counter.jpg)
    .right =
        bulletin.toml
        {"["}[images]]
        file    = "counter.jpg"
        credit  = {"{"} en = "Office photograph", fr = "Photographie du bureau" {"}"}
        consent = "on file"
        en.md
        ![Two officers at a counter](counter.jpg)

## Trouble with the machine.

failure-not-found = { $path }: not found. Is this the folder of a site? Try --root FOLDER.
failure-permission = { $path }: the system does not permit this. Check who owns it and its folder, and who may read and write them.
failure-full = { $path }: there is no room, or the file is too large. Nothing was published.
failure-read-only = { $path }: this place cannot be written to. Choose another with --out.
failure-is-folder = { $path }: a folder stands where a file is needed.
failure-not-folder = { $path }: a file stands where a folder is needed.
failure-busy = { $path }: another program is using it. Try again when it is done.
failure-changed = { $path }: the file changed while it was being read. Run the command again.
failure-other = { $path }: { $cause }
failure-cause = { $kind ->
        [loop] links there lead to each other without end. Remove one of them
        [long] the name is too long. Choose a shorter one
        [open] too many files are open at once. Close other programs, or try --jobs 1
        [device] the disk or the network drive does not answer as it should. Try again; copy what is on it elsewhere if this comes back
        [exists] there is something of that name already
        [not-empty] the folder is not empty
        [in-use] another program is using it. Try again when it is done
        [address] this number is taken by another program. Choose another with --port
        [network] the network or the other computer does not answer. Try again later
        [pipe] whoever was reading stopped reading
        [memory] the computer has not enough free memory
       *[other] the system says: { $said }
    }.
failure-own = bulletin stopped because of a fault of its own. Nothing is left half written. Run the command again; if it stops again, send the command and this mark to whoever looks after bulletin: { $mark }
refused-not-ours = { $path }: this folder holds something that bulletin did not write. Nothing was changed; choose an empty or new folder with --out.
refused-foreign = { $path }: this file is in the output, and bulletin did not write it. Nothing was changed; move it elsewhere.
refused-busy = { $path }: another build is writing here. Try again when it is done.

## Results.

progress = Building
totals = { $bulletins ->
        [one] { $bulletins } bulletin
       *[other] { $bulletins } bulletins
    }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }. { $verdict }
report-few = { $count ->
        [one] { $count } more finding is not shown
       *[other] { $count } more findings are not shown
    } ({ $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }). To see all of them, add: --format json
totals-pictures = { $pictures ->
        [one] { $pictures } picture was published
       *[other] { $pictures } pictures were published
    }; what { $cleaned } of them said beside the picture was taken out: { $traces }.
totals-pictures-clean = { $pictures ->
        [one] { $pictures } picture was published
       *[other] { $pictures } pictures were published
    }; there was nothing to take out.
trace-count = { $name } ({ $count })
trace-location = place
trace-camera = camera, time and author
trace-editing = notes of editing programs
trace-thumbnail = thumbnail
trace-comment = comment
trace-other = other data
totals-waiting = { $count ->
        [one] { $count } approved bulletin waits for its release
       *[other] { $count } approved bulletins wait for their release
    }; the next is due on { $date }.
totals-unread = The site could not be read whole: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }. { $verdict }
progress-theme = Trying the theme
theme-tried = The theme “{ $theme }”, tried on { $cases } made-up sites in both languages:
theme-case = - { $name }: { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }{ $findings ->
        [0] {""}
        [one] , { $findings } finding
       *[other] , { $findings } findings
    }
theme-totals = { $pages } pages were made and none kept: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }.
hard-everything = everything that a site may have: pictures, tables, notes, changes, earlier addresses, letters, symbols
hard-bare = nothing that a site can do without: no picture, no topic, no menu, no notice, no description of the home page
hard-none = no bulletin
hard-one = one bulletin
hard-long = the longest titles, names and notices, with words that no line holds
hard-signs = texts that are markup where they are not escaped
hard-topics = 400 topics, 40 of them on one bulletin
hard-pages = lists of one bulletin a page, over many years
hard-letters = titles that begin with every letter: the search page, the list by title
hard-contents = tables of contents of 60 long headings
hard-messages = letters with their signatures
hard-archived = archived bulletins alone
hard-withdrawn = withdrawn bulletins, with and without one in their place
hard-preview = a preview: a draft, a text in review, one that waits
hard-hosts = a host for each language
hard-english = English first where both languages stand
progress-external = Asking other hosts
external-heading = Outside links (what other hosts answered; nothing here keeps the site from being published)
external-totals = { $addresses ->
        [0] No text links to another host.
        [one] { $addresses } outside address (working: { $works }; moved: { $moved }; gone: { $gone }; to look at: { $unsure }). Asked now: { $asked }; { $days ->
            [0] every answer is of the last 24 hours.
            [one] the oldest answer is { $days } day old.
           *[other] the oldest answer is { $days } days old.
        }
       *[other] { $addresses } outside addresses (working: { $works }; moved: { $moved }; gone: { $gone }; to look at: { $unsure }). Asked now: { $asked }; { $days ->
            [0] every answer is of the last 24 hours.
            [one] the oldest answer is { $days } day old.
           *[other] the oldest answer is { $days } days old.
        }
    }
external-late = { $count ->
        [one] { $count } address was not asked for: the time was up. Run the command again; what is known is kept.
       *[other] { $count } addresses were not asked for: the time was up. Run the command again; what is known is kept.
    }
approval-recorded = recorded: { $path }
approvals-recorded = { $count ->
        [0] No approval was recorded: { $approved ->
            [0] no bulletin is approved yet.
           *[other] those of the approved bulletins are recorded already, or their texts have errors.
        }
        [one] Recorded the texts of { $count } approved bulletin.
       *[other] Recorded the texts of { $count } approved bulletins.
    }
verdict-nothing = Nothing was published.
verdict-publishable = The site can be published.
verdict-unpublishable = The site cannot be published like this.
verdict-preview = A preview with what is not public: do not publish it. Wrote { $files ->
        [one] { $files } file
       *[other] { $files } files
    } to { $out } ({ $changed } new or changed, { $removed } removed).
verdict-built = Wrote { $files ->
        [one] { $files } file
       *[other] { $files } files
    } to { $out } ({ $changed } new or changed, { $removed } removed).
fmt-file = { $path }: { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
fmt-done = { $files ->
        [0] Nothing to change.
        [one] { $files } file changed.
       *[other] { $files } files changed.
    }
fmt-would = { $files ->
        [0] Nothing to change.
        [one] { $files } file would change. Run: bulletin fmt
       *[other] { $files } files would change. Run: bulletin fmt
    }
fmt-unread = { $bundles ->
        [one] { $bundles } folder could not be read and was left as it is.
       *[other] { $bundles } folders could not be read and were left as they are.
    } To see why, run: bulletin check

## The command line.

status-id = Bulletin
status-status = Status
status-en = English
status-fr = French
status-issued = Issued
standing-draft = draft
standing-review = in review
standing-waiting = waiting
standing-public = public
standing-archived = archived
standing-withdrawn = withdrawn
standing-unknown = unknown
state-there = there
state-missing = missing
state-unreadable = unreadable
state-empty = empty
state-unfinished = unfinished
state-stale = out of date
status-release = release { $date }
status-archived = archived from { $date }
status-review = review by { $date }
status-review-due = review was due by { $date }
status-errors = { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
status-warnings = { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
status-notes = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
status-next-none = The public site will not change by itself.
status-next-released = The public site changes next on { $date } at { $time } ({ $zone }): { $id } becomes public.
status-next-archived = The public site changes next on { $date } at { $time } ({ $zone }): { $id } is archived.
status-next-notice = The public site changes next on { $date } at { $time } ({ $zone }): another standing notice is in force.
status-unread = The site cannot be read whole. To see why, run: bulletin check
status-unsure = { $path }: this cannot be read, so that the site may change earlier. To see why, run: bulletin check
status-bad-format = “status” does not write { $value }: choose one of { $known }.
manual-title = Bulletin manual
manual-name = NAME
manual-synopsis = SYNOPSIS
manual-description = DESCRIPTION
manual-options = OPTIONS
manual-commands = COMMANDS
manual-exit = EXIT STATUS
manual-exit-0 = Done.
manual-exit-1 = The content has errors.
manual-exit-2 = The command line is wrong.
manual-exit-3 = The machine failed: a file, the disk or the network.
manual-done = Wrote { $count } pages into { $path }.
fate-kept = kept
fate-changed = changed
fate-dropped = dropped
fate-unread = not read
import-bundle = { $path } from { $sources }
import-line = { $fate } { $place }: { $what }
import-there = It is there already and was left as it is.
import-done = { $made ->
        [one] { $made } bulletin was made, as a draft.
       *[other] { $made } bulletins were made, as drafts.
    } { $left ->
        [0] Next: bulletin check
        [one] { $left } was there already. Next: bulletin check
       *[other] { $left } were there already. Next: bulletin check
    }
import-human-only = “{ $command }” writes its report for people only: leave --format out.
import-comment = Imported. Look at the date and the topics, then at both texts.
import-text = the { $language ->
        [fr] French
       *[en] English
    } text, in its typography
import-assumed = nothing says in which language this is: taken for English
import-no-line = there is no { $key }: its place is marked
import-draft = it may have been public: here it is a draft
import-key = the key { $key }: { $value }
import-topic = “{ $topic }” is no topic of site.toml
import-no-date = there is no date: write one into bulletin.toml
import-date = “{ $date }” is not a date that can be read: write one into bulletin.toml
import-time = “{ $date }” says no offset from UTC: the day is { $day }
import-dates-differ = the languages have different dates, { $en } in English and { $fr } in French: the English one was taken
import-alone = there is no { $language ->
        [fr] French
       *[en] English
    } text: “bulletin check” refuses it until there is
import-third = another text has the same key and language: this one is a bulletin of its own
import-id = the id is “{ $id }”, since “{ $name }” cannot be one
import-id-taken = the id is “{ $id }”, since another text has “{ $name }”
import-file = the file
import-file-name = the name is “{ $name }” here
import-picture-cleaned = the picture, without what its file said of place, time and author
import-picture-broken = the picture: its file cannot be read
import-picture-format = the picture: save it as JPEG, PNG, WebP or GIF
import-more = the mark that ends a summary
import-shortcode = a shortcode, which has no meaning here; its place is marked: { $shortcode }
import-shortcode-address = a shortcode for an address, which stands there as written: { $shortcode }
import-section = the page of a section: bulletins have lists of their own
import-not-a-file = this is neither a file nor a folder, or its name is not UTF-8
import-not-utf8 = this is not UTF-8 text
import-front-matter = what stands at the top cannot be read
import-too-deep = this folder is too deep in others
import-one-folder = An import of Hugo takes one folder: bulletin import hugo FOLDER
import-two-documents = An import of Word takes two documents, the English one first: bulletin import docx EN.docx FR.docx
import-no-id = “--id” is for two documents of Word: each text of Hugo has an id of its own.
import-no-pandoc = Documents of Word are read with pandoc, which this machine does not have. Nothing was changed. Install pandoc (on Debian and Ubuntu: sudo apt-get install pandoc; elsewhere: https://pandoc.org/installing.html), then run this again.
import-docx-swapped = The first document is in French and the second in English. Nothing was changed; write the English one first: bulletin import docx { $en } { $fr }
import-docx-no-document = this is not a document of Word that can be read: open it in Word, take its password off if it has one, and save it as .docx
import-docx-too-large = this is too large for a bulletin: its words take more than 24 MB, or its pictures more than 256 MB
import-docx-tracked = changes are still tracked here ({ $words } of words, { $looks } of how they look), and nobody but its authors can say which hold. In Word, choose Review, then Accept All Changes or Reject All Changes; stop tracking, save, and import again
import-docx-too-long = pandoc took longer than a minute and was stopped
import-docx-failed = pandoc could not read this: { $said }
import-docx-language = this looks { $language ->
        [fr] French
       *[en] English
    }, and was taken for { $taken ->
        [fr] French
       *[en] English
    }
import-docx-no-date = documents of Word say no issue date: write one into bulletin.toml
import-docx-line = a line at the top that a bulletin has no place for ({ $key }): { $value }
import-docx-facts = what the file says of its author, its office and its times
import-docx-comments = { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
import-docx-margins = { $count ->
        [one] { $count } header or footer of pages
       *[other] { $count } headers and footers of pages
    }
import-docx-contents = { $count ->
        [one] { $count } line
       *[other] { $count } lines
    } of a table of contents: pages have one of their own
import-docx-inner-link = { $count ->
        [one] { $count } link to a place in the document: its words stay
       *[other] { $count } links to places in the document: their words stay
    }
import-docx-underline = underlining, at { $count ->
        [one] { $count } place
       *[other] { $count } places
    }: on the Web it stands for a link
import-docx-capitals = small capitals, at { $count ->
        [one] { $count } place
       *[other] { $count } places
    }: the words stay
import-docx-other = { $count ->
        [one] { $count } thing
       *[other] { $count } things
    } that Markdown has no form for: compare the text with the document
import-docx-levels = { $count ->
        [one] { $count } heading was
       *[other] { $count } headings were
    } deeper than pages go, and stands with those above
import-docx-numbers = { $count ->
        [one] { $count } list
       *[other] { $count } lists
    } with letters or Roman numbers: here with 1, 2, 3
import-docx-terms = { $count ->
        [one] { $count } list of terms
       *[other] { $count } lists of terms
    }: each term is in bold, with its meaning below
import-docx-table-header = { $count ->
        [one] { $count } table
       *[other] { $count } tables
    } without a row of headings: the first row was taken. In Word, Repeat Header Rows says which it is
import-docx-table = { $count ->
        [one] { $count } table
       *[other] { $count } tables
    } with merged cells, or several lines in a cell: here each cell has one line; compare with the document
import-docx-box = { $count ->
        [one] { $count } frame
       *[other] { $count } frames
    } around words: the words stay
import-docx-math = { $count ->
        [one] { $count } formula: its place is
       *[other] { $count } formulas: their places are
    } marked
import-docx-drawing = { $count ->
        [one] { $count } chart or diagram: its place is
       *[other] { $count } charts and diagrams: their places are
    } marked; save it as a picture
import-docx-no-alt = { $count ->
        [one] { $count } picture
       *[other] { $count } pictures
    } without alternative text: write what it shows
import-docx-alt-made-up = { $count ->
        [one] { $count } picture
       *[other] { $count } pictures
    } with an alternative text that Word made up: write what it shows
import-docx-elsewhere = a picture that is not in the document: its place is marked
init-done = A new site stands in { $path }. Go there, then:
        bulletin check            shows what is wrong: nothing so far
        bulletin build --drafts   writes a preview with the example
        bulletin new ID           begins a bulletin
    Change what site.toml says of your office before anything is published.
init-not-empty = { $path }: this folder is not empty. Nothing was changed; choose an empty or a new one.
init-not-a-folder = { $path }: something that is not a folder has this name. Nothing was changed; choose another name.
new-done = { $path } holds a new draft: write en.md and fr.md, then run “bulletin check”.
new-taken = There is a “{ $path }” already. Nothing was changed; choose another id than “{ $id }”.
new-bad-id = “{ $id }” cannot be the id of a bulletin: use lower-case letters without accents, digits, - and _, at most 100.
new-bad-id-near = “{ $id }” cannot be the id of a bulletin: use lower-case letters without accents, digits, - and _. Write “{ $near }”.
cli-about = Publishes the Privacy Act Bulletins as a static site in both official languages.
cli-usage = Usage:
cli-usage-line = bulletin COMMAND [OPTIONS]
cli-usage-of = bulletin { $command } [OPTIONS]
cli-commands = Commands:
cli-options = Options:
cli-arguments = Arguments:
cli-version = Print the version
cli-unknown-command = There is no command “{ $argument }”.
cli-unknown-argument = “{ $argument }” is not understood here.
cli-no-command = A command is needed.
cli-missing-argument = Something is missing: { $argument }.
cli-twice = “{ $argument }” stands here twice.
cli-no-value = “{ $argument }” needs a value.
cli-bad-value = “{ $value }” cannot be the value of { $argument }.
cli-bad-language = “{ $value }” is not a language of bulletin. Write --lang en or --lang fr.
cli-bad-format = “{ $command }” does not write { $value }: choose --format human or --format json.
cli-bad-instant = “{ $value }” is neither a day nor an instant. Write, for instance: --at 2027-01-01 or --at 2027-01-01T10:00:00-05:00
cli-near = Do you mean “{ $near }”?
cli-see-help = For help: bulletin --help
command-init = Begin a site: a folder with everything that it needs
command-new = Begin a bulletin: a draft in both languages
option-title-en = The title in English
option-title-fr = The title in French
argument-folder = The folder to make; it is new, or empty
argument-id = The name of its folder, for ever: lower-case letters, digits, - and _
value-title = TITLE
command-status = List every bulletin and page with its state, and what changes next
option-next = Print only the next instant at which the public site changes, if there is one
option-format-status = How the list is written: human, json or csv
command-completions = Print what a shell needs to complete command lines
command-manual = Write the manual pages in both languages, or print the first
argument-shell = bash, zsh or fish
argument-manual = Where systems look for manual pages, for instance /usr/local/share/man; without it, the first page is printed
command-import = Make drafts of what is there: a site of Hugo, or two documents of Word
argument-kind = hugo or docx
argument-source = For hugo, the folder of the site; for docx, the English document, then the French one
option-id = The id of the bulletin that two documents become (docx); without it, one is made of the English title
command-build = Check, then write the site
command-check = Show all findings; without --update, write nothing
command-email = Write one bulletin as an email message in both languages
command-theme = Try the theme on made-up sites that are hard on it; write nothing
argument-theme-check = The word check
command-explain = Explain a finding, or list all
option-update = Record in bulletin.toml what approved texts say, so that a later change is noticed
option-external = Ask other hosts whether the links to them still work; at most eleven minutes
command-fmt = Write the typography of each language into the Markdown
option-root = The site (default: here, or the nearest folder above with a site.toml)
option-lang = Language of messages: en or fr (default: that of the system)
option-at = The day or instant that decides what is public (default: now)
option-jobs = How many threads (default: as many as processors)
option-format = How findings are written: human, json, sarif or github
option-quiet = Print results only
option-help = Print help
option-out = Where the site is written (default: public; with --drafts: preview)
option-drafts = Make what is not public too, and mark it
option-check = Write nothing; say which files would change
argument-code = The code of a finding, for instance input/unknown-key
argument-bulletin = The bulletin: the name of its folder, for instance pab_20241209
option-email-out = Where the message is written; - is the output (default: ID.eml, here)
option-email-drafts = Make the message of a draft too, and mark it
value-file = FILE
value-bulletin = BULLETIN
email-written = { $out }: the message is written. Open it in your email program, fill in the sender and the recipients, and send it.
email-unchanged = { $out }: the message is there already, and is the same.
email-there = { $out }: a file with other content has this name; it stays. Remove it, or name another with --out.
email-unknown = no bulletin is called “{ $id }”; the nearest is { $near }
email-nowhere = no bulletin is called “{ $id }”: write the name of a folder of content/bulletins
email-is-draft = { $id } is not approved; to see its message all the same, add --drafts
email-is-withdrawn = { $id } was withdrawn: there is nothing to send
email-draft-warning = { $id } is not approved: do not send this message.
email-waiting = { $id } is not public before { $release }: send this message after that, or its links lead nowhere.
email-errors = { $id } has errors: no message is written
value-folder = FOLDER
value-language = LANGUAGE
value-instant = INSTANT
value-number = NUMBER
value-format = FORMAT
explain-unknown = There is no finding “{ $code }”. The nearest: { $near }. The list: bulletin explain
explain-nowhere = There is no finding “{ $code }”, and none that speaks of it. The list: bulletin explain
explain-holding = These speak of “{ $word }”:
explain-why = Why: { $why }
explain-wrong = Wrong:
explain-right = Right:

## Publishing.

progress-publish = Publishing
command-publish = Check, build, show what would change for readers, and publish
command-verify = Compare every byte of what stands at a target with its manifest
command-history = List what was published when, or everything about one bulletin
argument-target = A folder, or s3://bucket/prefix (default: target of [publish] in site.toml)
argument-history = The bulletin: the name of its folder
option-dry-run = Only show what would change
option-yes = Ask nothing
option-again = Publish even if nothing changed, and put right what is not as it was published
option-watch = Publish, then again whenever the public site changes by itself; ends when it is stopped
option-sign = Sign what is published with this secret key (Ed25519, PEM)
option-key = Check the signature too, with this public key (Ed25519, PEM)
option-rollback = Go back to the publication before the present one, or to the one named
option-allow-removals = How many addresses may vanish (default: 10)
option-allow-other-site = Replace a site that has another address
option-format-plan = How results are written: human or json
value-target = TARGET
value-release = PUBLICATION
plan-place = { $target } (published last on { $at })
plan-first = { $target } (nothing is published there yet)
plan-added = New:
plan-changed = Changed:
plan-removed = Removed:
plan-more = { $count ->
        [one] and { $count } more text
       *[other] and { $count } more texts
    }
plan-lists = Lists and other pages: { $counts }
plan-feeds = Feeds: { $counts }
plan-others = Other files: { $counts }
plan-count-added = { $count } new
plan-pages-added = { $count } new
plan-count-changed = { $count } changed
plan-pages-changed = { $count } changed
plan-count-removed = { $count } removed
plan-pages-removed = { $count } removed
plan-totals = { $written ->
        [one] { $written } file
       *[other] { $written } files
    } to write ({ $bytes }), { $removed } to remove.
publish-back = Back to { $release }:
publish-question = Publish this? [y/N]
publish-answers = y yes
publish-declined = Nothing was published.
publish-nobody = Nobody can be asked here. To publish without a question, add --yes; to see what would change, --dry-run.
publish-same = { $target }: this is what readers have already. There is nothing to publish.
publish-done = { $target }: published as { $release }.
publish-later = “publish” does not take a later instant than now: readers would have what is not public yet. Leave --at out.
publish-watch-alone = “--watch” goes by the clock and publishes: leave --rollback, --dry-run and --at out.
publish-retry = This publication was not made. It will be tried again.
publish-no-key = { $path }: this is not a secret key for Ed25519. Make one: openssl genpkey -algorithm ed25519 -out FILE
publish-no-target = Nothing says where to publish. Write target = "…" into [publish] of site.toml, or name a folder here.
publish-bad-target = “{ $target }” is no place to publish to. Write a folder, or s3://bucket/prefix.
publish-bad-release = “{ $wanted }” is not the name of a publication. Names look like 20260601T120000Z-0123456789ab; “bulletin history” lists them.
publish-busy = { $target }: { $host } (process { $process }) has been publishing here since { $since }. Nothing was changed. Try again when it is done.
publish-busy-unknown = { $target }: another process is publishing here. Nothing was changed. Try again when it is done.
publish-overtaken = { $target }: somebody else published here in the meantime. Nothing was changed. Run the command again.
publish-given-up = { $target }: somebody else published here in the meantime, and this publication was given up halfway. Readers have a site that works. Run the command again.
publish-not-ours = { $path }: bulletin did not put this here. Nothing was changed. Choose another target, or move it away.
publish-newer = What stands there was published by bulletin { $version }, which is newer than this one. Nothing was changed. Use that version.
publish-other-site = What stands there is the site { $there }, and this one is { $here }. Nothing was changed. If it is to be replaced, add --allow-other-site.
publish-removals = { $count ->
        [one] { $count } address that readers may have kept would lead nowhere
       *[other] { $count } addresses that readers may have kept would lead nowhere
    }, among them: { $some }. Nothing was changed. Withdraw bulletins instead of deleting them, and add earlier addresses to old_slugs; if they are meant to go, add --allow-removals { $count }.
publish-no-release = “{ $wanted }” is not kept. Nothing was changed. { $kept ->
        [none] No earlier publication is.
       *[other] These are: { $kept }
    }
publish-no-earlier = { $target }: no earlier publication is kept. Nothing was changed.
publish-damaged = { $path } of the publication { $release } is not what it was. Readers have a site that works. Choose another publication, or publish anew.
publish-unfinished = An earlier publication was interrupted: what is still missing is done with this one.
store-no-credentials = { $target }: nothing says who you are to this store. Nothing was changed. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them into ~/.aws/credentials.
store-bad-credentials = { $target }: the store does not accept these credentials ({ $said }). Check the access key, its secret, and whether they have expired.
store-denied = { $target }: these credentials do not permit this ({ $said }). They must permit to list, read, write and delete there; ask whoever looks after the store.
store-no-bucket = { $target }: there is no such bucket ({ $said }). Check its name, or create it.
store-clock = The clock of this machine and that of the store differ too much ({ $said }). Set the clock of this machine right.
store-region = { $target }: the bucket is in another region ({ $said }). Set AWS_REGION to its region.
store-unreachable = { $target }: the store cannot be reached, or its answers do not arrive ({ $said }). Check the network and AWS_ENDPOINT_URL; then run the command again. It goes on from where it was.
store-proxy = { $target }: what HTTPS_PROXY or HTTP_PROXY names is no proxy. Write http://host:port, or leave the variable out.
store-failing = { $target }: the store failed again and again ({ $said }). Run the command again later. It goes on from where it was.
store-other = { $target }: { $said }
verify-missing = missing: { $path }
verify-different = other bytes than were published: { $path }
verify-strange = not published by bulletin: { $path }
verify-good = { $target }: { $files ->
        [one] { $files } file is what was published.
       *[other] all { $files } files are what was published.
    }
verify-bad = { $target }: { $faults ->
        [one] { $faults } file is not as it was published.
       *[other] { $faults } files are not as they were published.
    } To put it right: bulletin publish --again
verify-nothing = { $target }: nothing that bulletin published stands here.
verify-no-key = { $target }: this is not a public key for Ed25519. Make it of the secret one: openssl pkey -in FILE -pubout
verify-signed = { $target }: signed with this key.
verify-unsigned = { $target }: not signed.
verify-bad-signature = { $target }: signed, but not with this key, or changed since.
history-empty = Nothing was published yet.
history-published = { $number }. { $at }: published to { $target } as { $release } (bulletin { $version })
history-rolled-back = { $number }. { $at }: back to { $release } at { $target } (bulletin { $version })
history-counts = Texts: { $added } new, { $changed } changed, { $removed } removed. Files in all: { $files }.
history-text = { $language ->
        [en] English
       *[fr] French
    }, { $change ->
        [added] new
        [removed] removed
       *[changed] changed
    }: { $title }
history-approved = approved by { $by }, { $on }
history-broken = { $path }, line { $line }: somebody changed the record here or before. What follows cannot be relied on; compare with a copy.
history-unknown = Nothing was published of “{ $id }”.
history-unknown-near = Nothing was published of “{ $id }”. Do you mean “{ $near }”?

## The reference of findings (docs/findings.md) and the list of `bulletin explain`.

findings-title = Findings
findings-lead = Everything that `bulletin check` can say, by code. `bulletin explain CODE` shows the same. An error keeps the site from being published; a warning asks for a look; a note informs. `[check]` in site.toml weighs a finding differently, by code or by group; `<!-- allow code: reason -->` excuses one passage.
findings-fixed = always
group-access = what readers with disabilities need
group-approval = who approved, and when
group-input = what cannot be read
group-link = links and addresses
group-parity = the two languages say the same
group-privacy = nobody’s information by accident
group-style = how texts are easy to read
group-typography = how each language writes its signs

## How grave a finding is, and why.

weight-fixed = Error, whatever the settings: what cannot be read or built is never guessed at.
weight-error = Error: the law or a rule of government is broken, or readers would meet something broken, and the tool is sure.
weight-warning = Warning: the tool judges, and may be mistaken; somebody looks.
weight-note = Note: a matter of style.

## The preview: `bulletin serve`.

command-serve = Show the site in a browser while you write
option-port = Where to listen on this machine: a number, or auto for the first that is free (default: 8080)
option-open = Open the browser
value-port = NUMBER|auto
serve-listening = The preview follows what you save. Desk: { $address } Stop: Ctrl-C
serve-port-taken = Something listens at port { $port } already. Write --port auto to take the next that is free.
serve-looking = The system cannot tell what is saved here: the folders are looked at every half second.
serve-unwatched = What is saved cannot be noticed here: start the preview again to see it.
serve-no-opener = No program was found that opens a browser. Open this address: { $address }
serve-bad-format = The preview writes for people: leave --format out.
preview-settling = The files are just being saved. Load the page again.
preview-missing = There is no such page.
preview-unshown = This page cannot be shown yet. What keeps it from being made stands here; mend it and save.
preview-fault = This cannot be shown as it was saved
preview-last-good = Behind this stands the page as it last was when it was right.
preview-instead = To mend it: { $help }
preview-line = Line { $line }
preview-bar = Preview
preview-why-draft = Not public: a draft.
preview-why-review = Not public: being reviewed.
preview-why-waiting = Not public yet: release on { $date } at { $time }.
preview-why-withdrawn = Withdrawn: readers see this notice in its place.
preview-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
preview-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
preview-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
preview-sides = Side by side
preview-desk = Desk
preview-skip = Skip to the content
preview-menu = Preview
preview-start = See the site
preview-other-locale = fr-CA
preview-other-name = Français
preview-everywhere = What is wrong with the whole site
preview-coming = What changes next
preview-turn-release = released:
preview-turn-withdrawal = withdrawn:
preview-turn-archive = archived:
preview-turn-notice = another standing notice
preview-more = { $count ->
    [one] and { $count } change more
   *[other] and { $count } changes more
}
preview-nothing-coming = Nothing changes by itself.
preview-day = The site as it will be
preview-day-label = Day
preview-shown-at = Shown as it will be on { $date }.
preview-show = Show
preview-today = Back to today
preview-find = Find bulletins
preview-words = Title or folder
preview-any = All
preview-only = Show
preview-only-errors = With errors
preview-only-findings = With findings
preview-only-due = Review due
preview-total = { $all ->
    [one] { $total } of { $all } bulletin.
   *[other] { $total } of { $all } bulletins.
}
preview-judging = The checks are still running.
preview-bulletins = Bulletins
preview-column-title = Title
preview-column-en = English
preview-column-fr = French
preview-column-standing = State
preview-column-issued = Issued
preview-column-release = Release
preview-column-review = Review by
preview-column-findings = Findings
preview-standing-draft = Draft
preview-standing-review = In review
preview-standing-waiting = Waits for release
preview-standing-public = Public
preview-standing-archived = Archived
preview-standing-withdrawn = Withdrawn
preview-standing-unread = Cannot be read
preview-missing-side = Missing
preview-page-en = English page
preview-page-fr = French page
preview-due = due
preview-pages = Pages of the list
preview-newer = Newer
preview-older = Older
preview-page-of = Page { $page } of { $pages }
preview-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
preview-no-findings = No findings.
preview-facts = About the facts
preview-nothing-here = Nothing stands here in this language.
preview-differs = The two languages differ
preview-see-page = See the page
