# The tool's own words. fr.ftl says the same; a test compares the two.

severity-error = error
severity-warning = warning
severity-note = note
severity-help = help
label-first = this came first
label-other-language = the other language
label-changed-text = this text changed
label-after-this = it would follow this
label-offered = offered here
label-shown = shown here

## Findings: the message, what to write instead (.help and its variants), what it is (.what) and why (.why).

input-not-utf8 = this file is not UTF-8 text
    .help = save it again as UTF-8; in a text editor: “Save as”, encoding UTF-8
    .what = A file that is not UTF-8 text.
    .why = Accents would come out wrong on every page. The tool never guesses what was meant.
input-toml-syntax = this line cannot be read
    .help = write: key = "text", the text in straight quotation marks; a date without them: 2024-12-09
    .curly = use straight quotation marks (") round the text; “ ” and « » may stand inside it
    .inner = a straight quotation mark ends the text; inside it write “ ” or « »
    .what = A line that is not TOML.
    .why = What cannot be read is never guessed at: a misread status could publish a draft.
input-duplicate-key = this key stands here twice
    .help = keep one of the two
    .what = A key written twice in one place.
    .why = Nobody could tell which of the two is meant.
input-unknown-key = “{ $key }” is not a key of { $file }
    .help = the keys known here are: { $known }
    .near = write “{ $near }”
    .what = A key that the file does not know.
    .why = A misspelled key would be passed over: a draft could be published because its status was misspelled.
input-missing-key = “{ $key }” is missing
    .help = add a line: { $key } = …
    .what = A key that the file needs.
    .why = Without it the page would be incomplete in a list, a feed or for a screen reader.
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
input-unknown-value = “{ $value }” is not a value of “{ $key }”
    .help = write one of: { $known }
    .near = write “{ $near }”; the values are: { $known }
    .what = A word that is none of those the key takes.
    .why = A misspelled status must never publish a draft.
input-bad-value = { $reason ->
        [no-such-day] there is no such day
        [no-such-time] there is no such time
        [no-offset] the time says no offset from UTC
        [base-url] this is not an address that a site can have
        [same-host] both languages have the same address
        [page-size] a page of a list holds 1 to 1,000 bulletins
        [path] a path is made of lower-case letters, digits, - and _
        [topic-twice] another topic has this id
        [authority] this is not an authority for permanent ids
        [link] a link of the menu begins with https://
        [page-and-link] a menu entry leads to a page or to a link, not both
        [theme-data] this theme was made for another version of the tool
       *[other] this value cannot be used
    }
    .help = { $reason ->
        [no-such-day] write the year, the month and the day, two digits each: 2024-12-09
        [no-such-time] write a date and a time: 2024-12-09T10:00:00-05:00
        [no-offset] add it: 2024-12-09T10:00:00-05:00 (Ottawa in winter), -04:00 (in summer)
        [base-url] write https://host, or https://host/path, without anything after it
        [same-host] give each language its own host, or write one address for both
        [page-size] write a number from 1 to 1000
        [path] write, for instance: "privacy-act-bulletins"
        [topic-twice] give it an id of its own
        [authority] write a host you hold and the year since: "priv.gc.ca,2018"
        [link] write the whole address; for a page of the site use page = "id"
        [page-and-link] keep one of the two
        [theme-data] set data = 1 once the templates fit the present version
       *[other] change it
    }
    .what = A value of the right kind that cannot be used.
    .why = A day that does not exist, or a time without an offset, would put the bulletin on the wrong day.
input-empty-text = “{ $key }” says nothing
    .help = write its text between the quotation marks
    .what = A text with nothing in it.
    .why = Readers would see an empty title or link; a feed with one is not valid.
input-bad-slug = “{ $value }” cannot be part of an address
    .help = use lower-case letters without accents, digits, - and _
    .near = write “{ $near }”
    .folder = rename the folder: “{ $near }”
    .what = A slug, an id or a folder name that cannot be part of an address.
    .why = Addresses are lower-case ASCII, so that they can be typed, read aloud and never change (Canada.ca rule for addresses).
input-bad-file-name = “{ $name }” cannot be published under this name
    .help = rename the file: letters without accents, digits, - _ and a point before the ending; no spaces
    .what = A file name that cannot be part of an address.
    .why = Spaces and accents in addresses break in e-mail and when they are copied.
input-no-front-matter = { $case ->
        [never-ends] the title and the description that begin here never end
       *[not-there] the file does not begin with +++
    }
    .help = begin with a line +++, then title = "…" and description = "…", then a line +++, then the text
    .never-ends = end the title and description with a line +++
    .what = A text without the lines that say its title and description.
    .why = They are what lists, feeds and search engines show.
input-missing-facts = { $file } is missing
    .help = add the file beside en.md and fr.md
    .what = A bulletin without bulletin.toml, a page without page.toml.
    .why = It holds what both languages share: dates, status, approval.
input-stray-file = nothing is made of this
    .help = move it into a bulletin’s folder, into content/files, or out of content
    .near = rename it “{ $near }”
    .what = A file or folder that belongs to no bulletin and no page.
    .why = It is not published, perhaps against what somebody expects.
input-not-a-file = this is neither a file nor a folder
    .help = put the file itself here; links to other places are not followed
    .what = A symbolic link, a pipe or a device in content.
    .why = A link can lead outside the site and publish what was never meant for it.
input-theme = there is no theme “{ $name }”
    .help = write “{ $near }”, or add the folder themes/{ $name }
    .what = A theme that is not there.
    .why = Without its theme the site has no pages.
input-theme-words = { $kind ->
        [segment] “{ $key }” is not there, or cannot be part of an address
       *[syntax] this is not a message of a Fluent file
    }
    .help = write: name = Text
    .segment = write a line: { $key } = …, lower-case letters, digits, - and _
    .what = Words of a theme that cannot be read, or that lack one that addresses need.
    .why = A page would have no label, or no address.
input-template = the template cannot be rendered: { $detail }
    .help = mend the template; docs/themes.md lists what each one receives
    .what = A template that cannot be read, or that asks for something it is not given.
    .why = The page would be empty or half made.
input-template-words = { $kind ->
        [value] “{ $key }” is not given what it uses
       *[message] the theme has no words for “{ $key }”
    }
    .help = add { $key } to strings/en.ftl and strings/fr.ftl
    .value = give the message what it uses: { $value }
    .what = A template that asks for words that the theme does not have.
    .why = The page would show a name instead of words, perhaps in one language only.
input-markdown = { $kind ->
        [link] this was meant to be a link, and is none
        [picture] this was meant to be a picture, and is none
        [footnote] this calls a footnote that is not there
        [alert] there is no alert of this kind
       *[table] this was meant to be a table, and is none
    }
    .help = { $kind ->
        [link] write [words](address) without a space between them; an address has no spaces
        [picture] write ![words](file.png); the name of the file has no spaces and no accents: rename the file
        [footnote] add a line of its own: [^1]: the words of the note, with the same sign in the brackets
        [alert] write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]
       *[table] put a line |---|---| under the first one, with as many parts as there are columns
    }
    .what = Markdown that was meant and not understood.
    .why = Its signs would stand on the page as they were typed.
input-html = { $kind ->
        [element] the HTML element “{ $name }” is not allowed here
        [attribute] the HTML attribute “{ $name }” is not allowed here, or not with this value
       *[malformed] this is not an HTML tag
    }
    .help = { $kind ->
        [element] write it in Markdown; allowed are span lang, abbr, sup, sub, kbd, cite, details, tables and the like
        [attribute] take it out; what is allowed is written name="value"
       *[malformed] write &lt; for a less-than sign, or put code between `…`
    }
    .what = HTML that is not on the short list of what texts may hold.
    .why = Scripts, frames and styles could follow readers, load from elsewhere or break the page for screen readers.
input-html-not-closed = “{ $name }” is opened and not closed in the same place, or the other way round
    .help = open and close it in the same paragraph, or both on lines of their own
    .what = An HTML tag without its other half.
    .why = Everything after it would be inside it.
input-heading-id = { $kind ->
        [not-an-id] only an id may stand in braces after a heading
        [reserved] the pages use the id “{ $id }” themselves
       *[malformed] “{ $id }” cannot be an id
    }
    .help = write: ## Heading {"{"}#lessons-learned{"}"}, with letters without accents, digits, - and _
    .what = An id of a heading that cannot be used.
    .why = Links to it would break.
input-unknown-code = there is no finding “{ $code }”
    .help = see the list: bulletin explain
    .near = write “{ $near }”
    .what = A name in [check] that is no finding.
    .why = What was meant would not be weighed as wanted.
input-fixed-severity = “{ $code }” always counts as an error
    .help = take the line out: what this finds cannot be built
    .what = A severity in [check] for something that cannot be built.
    .why = What cannot be read or reached is never published, whatever the settings.
input-unused-excuse = this excuse excuses nothing: “{ $code }”
    .help = take it out; it speaks of the block that follows it, or of the paragraph it stands in
    .near = write “{ $near }”, or take it out
    .what = An excuse (<!-- allow … -->) for something that is not found.
    .why = What it excused was mended, or it stands in the wrong place; left there, it could hide the next mistake.
input-excuse-without-reason = this excuse gives no reason: “{ $code }”
    .help = write: <!-- allow { $code }: why it is right as it is -->
    .what = An excuse (<!-- allow … -->) without a reason.
    .why = Whoever approves the text must be able to judge the excuse.
parity-missing-language = the { $language ->
        [fr] French
       *[en] English
    } text is missing
    .help = add { $language }.md beside the other language; a draft needs both files too, even if one is nearly empty
    .what = A bulletin or page in one language only.
    .why = Both languages are published at the same moment and are of equal quality (Directive on Official Languages for Communications and Services).
parity-one-language = “{ $key }” says nothing in { $language ->
        [fr] French
       *[en] English
    }
    .help = write it in both languages: {"{"} en = "…", fr = "…" {"}"}
    .what = A value that is given in one language only.
    .why = Readers of the other language would see a gap.
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
parity-paragraph = { $case ->
        [changed] this paragraph and the { $twin ->
            [fr] French
           *[en] English
        } one beside it do not seem to say the same
       *[missing] the { $twin ->
            [fr] French
           *[en] English
        } text has no paragraph that matches this one
    }
    .help = translate the paragraph that is missing, or give both texts the same order
    .what = A paragraph that only one language has, or that stands elsewhere in the other.
    .why = Both languages say the same thing in the same order; a reader of one must miss nothing that the other has.
parity-number = { $case ->
        [near] “{ $key }” is “{ $other }” in { $twin ->
            [fr] French
           *[en] English
        }
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
parity-date = { $case ->
        [near] “{ $key }” is “{ $other }” in { $twin ->
            [fr] French
           *[en] English
        }
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
parity-contact = { $case ->
        [near] “{ $key }” is “{ $other }” in { $twin ->
            [fr] French
           *[en] English
        }
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
    .what = A phone number or an e-mail address that stands in one language and not in the other.
    .why = Readers of both languages are served in the same way; a wrong number leads them to a stranger.
parity-section = { $case ->
        [near] “{ $key }” is “{ $other }” in { $twin ->
            [fr] French
           *[en] English
        }
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
parity-sentence = the { $twin ->
        [fr] French
       *[en] English
    } text seems to lack this sentence
    .help = translate it, or take it out of both languages
    .what = A sentence that only one language seems to have.
    .why = Both languages say the same thing; a reader of one must miss nothing that the other has.
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
parity-link = the { $twin ->
        [fr] French
       *[en] English
    } text has no link that matches this one: “{ $target }”
    .help = link to the same page in both languages, each to the address in its own language
    .what = A link that only one language has, or that leads elsewhere.
    .why = Readers of both languages are led to the same information.
parity-other-language = this passage is not in { $language ->
        [fr] French
       *[en] English
    }
    .help = translate it; a title or a quotation in the other language is marked: <span lang="…">…</span>
    .what = A passage left in the other language.
    .why = A page in one official language that is partly in the other is not of equal quality; a screen reader would read it with the wrong voice.
parity-same-title = both languages have the same title
    .help = translate the title
    .what = A title that is the same in both languages.
    .why = It is usually a translation forgotten.
parity-same-description = both languages have the same description
    .help = translate the description
    .what = A description that is the same in both languages.
    .why = Lists, feeds and search engines would show the wrong language.
parity-same-alt = both languages have the same alternative text
    .help = translate the words between the brackets of the picture
    .what = An alternative text that is the same in both languages.
    .why = Readers who do not see the picture would hear the wrong language.
parity-same-text = this passage is the same in both languages
    .help = translate it; if it must stay as it is, mark its language: <span lang="…">…</span>
    .what = A passage that is the same in both languages.
    .why = It is a translation forgotten.
link-written-out = this address of the site is written out: “{ $target }”
    .help = write @/bulletins/<id>, @/pages/<id> or @/files/<name>
    .near = write “{ $near }”
    .what = A link to a page of this site by its address.
    .why = It would break when the address changes, and lead the readers of both languages to one of them.
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
link-target = { $kind ->
        [image] this picture is not there
       *[link] this link leads nowhere
    }: “{ $target }”
    .help = write @/bulletins/<id>, @/pages/<id>, @/files/<name>, the name of a file in this folder, or a whole address
    .near = write “{ $near }”
    .picture = put the file into { $folder }, or write the name of one that is there
    .what = A link or a picture that leads nowhere.
    .why = Readers would meet an error page or a broken picture.
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
link-scheme = this kind of address is not allowed: “{ $target }”
    .help = link to a page with https://, mailto: or tel:
    .picture = put the picture into this folder or into content/files: a page loads nothing from elsewhere
    .what = A link that runs a script or carries its own data; a picture of another host.
    .why = Such links can act on the reader’s behalf, and such pictures tell another host who reads.
link-heading = the { $language ->
        [fr] French
       *[en] English
    } page has no heading “#{ $id }”
    .help = give the heading that id in both languages: ## Heading {"{"}#{ $id }{"}"}
    .near = write “#{ $near }”
    .what = A link to a heading that its page does not have.
    .why = The link would lead to the top of the page instead.
link-duplicate-id = two headings have the id “{ $id }”
    .help = give one of them another id
    .what = One id on two headings of a page.
    .why = Links would always lead to the first.
link-unknown-page = “{ $name }” is not there
    .help = name a page, a bulletin or a file that is
    .near = write “{ $near }”
    .what = A page, a bulletin or a file named in site.toml or in the facts that is not there.
    .why = The menu, the contact link or the notice of withdrawal would lead nowhere.
link-address-taken = another text has this address: { $address }
    .help = choose another slug for one of the two; the older keeps its address
    .what = Two texts at one address.
    .why = One of them could not be published.
link-reserved-slug = the address “{ $slug }” belongs to a list
    .help = choose another slug
    .what = A slug that is the address of a list: “page”, a year, the topics.
    .why = The list and the text cannot both stand there.
link-image-record = no text shows “{ $name }”
    .help = take the [[images]] entry out, or show the picture
    .near = write “{ $near }”
    .what = A record of a picture that neither text shows.
    .why = Credit, consent and licence would be kept for the wrong file.
access-alt-missing = this picture has no words for readers who do not see it
    .help = write what it shows between the brackets: ![What it shows](file); if it only decorates, say so: <!-- allow access/alt-missing: decoration -->
    .what = A picture without alternative text or caption.
    .why = Readers who do not see the picture would not know what it says (WCAG 1.1.1).
access-alt-long = these words for a picture have { $count } characters
    .help = say it in at most { $most }; put the rest into the caption or the text
    .what = An alternative text over 140 characters in English, 170 in French.
    .why = Screen readers read it in one breath, and cannot go back (Canada.ca style guides).
access-alt-phrase = the words for a picture need not say that it is one
    .help = begin with what it shows
    .what = An alternative text that begins with “image of”, “photo of”.
    .why = Screen readers say that themselves (Canada.ca style guides).
access-alt-file-name = these words for a picture are the name of its file
    .help = write what it shows
    .what = A file name for an alternative text.
    .why = Read aloud, it says nothing (WCAG 1.1.1).
access-alt-caption = the words for this picture are its caption again
    .help = leave the brackets empty: readers are then told to see the caption; or say what the caption does not
    .what = An alternative text that repeats the caption.
    .why = Screen readers would say it twice.
access-second-title = a heading of level 1 is the title of a page, and this page has one
    .help = write ## for the first level in the text
    .what = A second title on a page.
    .why = Screen readers use it to tell what the page is about.
access-heading-skipped = this heading is of level { $level } under one of level { $above }
    .help = write { $marks } in front of it
    .what = A level of headings that is skipped.
    .why = Screen readers list headings by level; one that is skipped looks like something missing (WCAG 1.3.1).
access-heading-empty = this heading has no words
    .help = write them, or take the heading out
    .what = A heading without words.
    .why = Screen readers announce it and say nothing.
access-heading-bold = this looks like a heading, and is only bold: “{ $words }”
    .help = write ## in front of it in place of the stars; if it is no heading, end it as a sentence
    .what = A line in bold that stands for a heading.
    .why = Screen readers do not list it, and nobody can link to it (WCAG 1.3.1).
access-link-vague = the words of this link do not say where it leads: “{ $words }”
    .help = make a link of the words that name the page
    .what = A link called “click here”, “read more” and the like.
    .why = Screen readers list links without the text round them (WCAG 2.4.4).
access-link-bare = this link shows an address in place of words
    .help = write [what the page is called](address)
    .what = An address shown as the words of a link.
    .why = Screen readers spell it out (WCAG 2.4.4).
access-link-empty = this link has no words
    .help = write them between the brackets
    .what = A link without words.
    .why = Nobody can tell where it leads, or that it is there (WCAG 2.4.4).
access-link-two-targets = another link with the same words leads elsewhere: “{ $words }”
    .help = say in the words of each where it leads
    .what = The same words for two links that lead to different places.
    .why = Read in a list of links, the two cannot be told apart (Canada.ca style guides).
access-table-header = the columns of this table have no names
    .help = write them in the first row
    .what = A table without column headers.
    .why = Screen readers say the name of the column with each cell (WCAG 1.3.1).
access-capitals = a sentence in capitals
    .help = write it in small letters; for weight, use bold
    .what = A sentence in capitals.
    .why = It is hard to read, and some screen readers spell it (Canada.ca style guides).
approval-unknown-topic = “{ $topic }” is not a topic of site.toml
    .help = use a topic of site.toml, or add this one there with both names
    .near = write “{ $near }”
    .what = A topic that is not on the controlled list.
    .why = Topics have a name in each language; one that is not listed has none.
approval-topic-twice = the topic “{ $topic }” stands here twice
    .help = take one of them out
    .what = A topic named twice.
    .why = Readers would see it twice.

approval-own-work = the role that prepared this also approved it: “{ $role }”
    .help = whoever approves is somebody else
    .what = A bulletin approved by the role that prepared it.
    .why = Two pairs of eyes see more than one; heads of communications approve what is published (Directive on the Management of Communications and Federal Identity).
approval-changed = the { $case ->
        [both] text of both languages
        [fr] French text
       *[en] English text
    } changed after it was approved
    .help = have both texts approved again, write the new day in approved_on, then run bulletin check --update
    .what = A text that changed after its approval was recorded.
    .why = An approval is of the words that were read. Typography may change; words may not.
approval-after-release = approved on { $approved }, after it became public on { $public }
    .help = correct the date of approval, or the release
    .what = A bulletin that became public before it was approved.
    .why = Nothing is public before it is approved.
approval-unverified-source = nobody verified this source: “{ $title }”
    .help = add verified_by = "a role" and verified_on = a date, or take the source out
    .what = A source that nobody verified, in an approved bulletin.
    .why = What the Office publishes is what readers rely on.
approval-change-before-issue = this change is dated { $date }, before the issue on { $issued }
    .help = correct one of the two dates
    .what = A change that is older than the bulletin.
    .why = Readers are told of changes since publication.
approval-changes-order = this change is older than the one above it: { $date }
    .help = write changes from the oldest to the newest
    .what = Changes out of order.
    .why = A date out of order is often a typing mistake.
approval-archived-before-issue = archived on { $date }, before the issue on { $issued }
    .help = correct one of the two dates
    .what = A bulletin that is archived before it is issued.
    .why = It would carry the archive notice from its first day.
approval-review-overdue = a review was due on { $date }
    .help = read it again and add a [[changes]] entry of kind "review", then set the next review_by; or archive it
    .what = A text whose review is overdue.
    .why = Web content is reviewed in its time, or archived (Guidance on Managing and Archiving Web Content).
privacy-image-expired = the licence of “{ $name }” ended on { $date }
    .help = take the picture out, or renew the licence and correct the date
    .what = A picture whose licence has ended.
    .why = It must be taken down (Canada.ca rules for images).
privacy-sin = { $page ->
        [0] this looks like a social insurance number: “{ $shown }”
       *[other] this looks like a social insurance number: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/sin: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A number that has the form of a social insurance number.
    .why = With it, somebody can take on another person’s name. An example stands for nobody: 123-456-789.
privacy-payment-card = { $page ->
        [0] this looks like the number of a payment card: “{ $shown }”
       *[other] this looks like the number of a payment card: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/payment-card: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A number that has the form of a credit or debit card’s.
    .why = Whoever reads it can pay with it.
privacy-health-card = { $page ->
        [0] this looks like the number of a health card: “{ $shown }”
       *[other] this looks like the number of a health card: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/health-card: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A number that has the form of a province’s health card.
    .why = It leads to somebody’s medical records.
privacy-passport = { $page ->
        [0] this looks like the number of a passport: “{ $shown }”
       *[other] this looks like the number of a passport: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/passport: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A number that has the form of a Canadian passport’s, with the word beside it.
    .why = It proves who somebody is, at borders and elsewhere.
privacy-birth-date = { $page ->
        [0] this looks like a date of birth: “{ $shown }”
       *[other] this looks like a date of birth: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/birth-date: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A date beside a word of birth.
    .why = It is personal information (Privacy Act, section 3), and one of the answers that banks ask for.
privacy-home-address = { $page ->
        [0] this looks like the address of a home: “{ $shown }”
       *[other] this looks like the address of a home: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/home-address: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A civic number and a street with a postal code.
    .why = It tells where somebody lives. An office’s address stands on the contact page.
privacy-personal-email = { $page ->
        [0] this looks like somebody’s own e-mail address: “{ $shown }”
       *[other] this looks like somebody’s own e-mail address: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/personal-email: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = An e-mail address at a host of personal mail, or one that is a person’s name.
    .why = Addresses are gathered from pages for spam and fraud. An office’s address serves readers longer.
privacy-phone = { $page ->
        [0] this looks like a telephone number: “{ $shown }”
       *[other] this looks like a telephone number: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/phone: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A telephone number outside the contact page, the signature of a letter and the contact in site.toml; toll-free numbers are not told.
    .why = It may be somebody’s own; no digit tells.
privacy-ip-address = { $page ->
        [0] this looks like an IP address: “{ $shown }”
       *[other] this looks like an IP address: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/ip-address: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = An IP address of the Internet.
    .why = It is personal information: it leads to a household. For examples there are 192.0.2.1 and 2001:db8::1.
privacy-file-number = { $page ->
        [0] this looks like the number of a file: “{ $shown }”
       *[other] this looks like the number of a file: “{ $shown }” (page { $page } of the file)
    }
    .help = take it out; if it is nobody’s, say so on a line before the paragraph: <!-- allow privacy/file-number: why -->
    .elsewhere = take it out, or write something in its place that is nobody’s
    .what = A number that has the form of a complaint’s or a person’s file.
    .why = Whoever knows the file knows whom the bulletin is about: complainants must not be recognized.
privacy-third-party = this asks another host for something: { $what }
    .help = put the file into the theme’s assets or into content/files, and name it there
    .page = a page made from this template asks for it: mend what the template is given, or the template
    .what = A picture, font, style sheet, frame or connection that a page takes from another host.
    .why = The other host would learn the address of every reader and the page they read. Pages ask nobody but their own host.
privacy-script = this runs in the page: { $what }
    .help = take it out; a script is a file of the theme’s assets, named by <script src>
    .page = a page made from this template runs it: mend what the template is given, or the template
    .what = A script in the page itself: <script> without src, onclick and the like, javascript: addresses.
    .why = The policy of the pages stops such scripts, and what they would do to readers cannot be seen from outside.
privacy-cookie = this keeps a cookie: { $what }
    .help = take it out
    .page = a page made from this template keeps it: mend what the template is given, or the template
    .what = A script or a tag that sets or reads a cookie.
    .why = Nothing that is published follows readers, so that nobody has to be asked for consent.
privacy-form = this form sends what readers write to another host: { $what }
    .help = send it to an address of the site, or give readers an e-mail address in its place
    .page = a page made from this template sends it: mend what the template is given, or the template
    .what = A form whose action is on another host.
    .why = What readers write would leave the site without their seeing it.
privacy-tracking = this address tells who came from where
    .help = write: { $clean }
    .what = A link with parameters that name a reader, a click or a campaign (utm_source, fbclid and the like).
    .why = Whoever is at the end of the link would learn what readers of an office of privacy read.
privacy-pdf-author = the file says who made it (“{ $key }”)
    .help = empty the property “Author” in the program that made the file (“Document properties”, “Inspect document”), and export it again
    .what = A PDF file whose properties name an author.
    .why = The name of an employee travels with every copy; nobody sees it on the page.
privacy-pdf-unread = { $reason ->
        [encrypted] the file is protected: what it says was not looked at
        [large] the file is too large: what it says was not looked at
       *[broken] the file cannot be read as a PDF: what it says was not looked at
    }
    .help = export the file again without a password, or read it yourself and say so beside the link: <!-- allow privacy/pdf-unread: read by … -->
    .what = A PDF file that could not be looked through.
    .why = It may hold personal information that nobody has seen.
privacy-picture-unread = { $reason ->
        [large] the picture is too large to be turned upright
        [format] pictures of this format cannot be cleaned of what they say of place, time and author
       *[broken] the file is not a whole picture, so that what else it says cannot be taken out
    }
    .help = open the picture and save it again as JPEG, PNG or WebP
    .large = turn it upright yourself, make it smaller, and save it again
    .format = save it as JPEG, PNG or WebP
    .what = A picture whose file cannot be read to its end, or whose format is not known.
    .why = A photograph may say where it was taken and who took it. What cannot be read cannot be cleaned, and is not published.
privacy-image-consent = nothing says whether the people in “{ $name }” agreed to be shown
    .help = add to bulletin.toml or page.toml: [[images]], file = "{ $name }", consent = "on file" (or consent = "shows nobody")
    .record = add a line: consent = "on file" (or consent = "shows nobody")
    .what = A photograph without a word on the consent of the people in it.
    .why = Each person shown must have signed a release (Canada.ca rules on images). No program can tell who is in a picture: whoever chose it says so.

## Trouble with the machine.

failure-not-found = { $path }: not found. Is this the folder of a site? Try --root FOLDER.
failure-permission = { $path }: the system does not permit this. Check who owns it and who may read and write it.
failure-full = { $path }: there is no room, or the file is too large. Nothing was published.
failure-read-only = { $path }: this place cannot be written to. Choose another with --out.
failure-is-folder = { $path }: a folder stands where a file is needed.
failure-not-folder = { $path }: a file stands where a folder is needed.
failure-busy = { $path }: another program is using it. Try again when it is done.
failure-changed = { $path }: the file changed while it was being read. Run the command again.
failure-other = { $path }: { $cause }
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
approval-recorded = recorded: { $path }
approvals-recorded = { $count ->
        [0] No approval was recorded: all are, or have errors.
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

## The command line.

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
cli-bad-instant = “{ $value }” is not an instant. Write, for instance: --at 2027-01-01T00:00:00-05:00
cli-near = Do you mean “{ $near }”?
cli-see-help = For help: bulletin --help
command-build = Check, then write the site
command-check = Show all findings; write nothing
command-explain = Explain a finding, or list all
option-update = Record in bulletin.toml what approved texts say, so that a later change is noticed
option-root = The site (default: here, or the nearest folder above with a site.toml)
option-lang = Language of messages: en or fr (default: that of the system)
option-at = The instant that decides what is public (default: now)
option-jobs = How many threads (default: as many as processors)
option-format = How findings are written: human or json
option-quiet = Print results only
option-help = Print help
option-out = Where the site is written (default: public; with --drafts: preview)
option-drafts = Make what is not public too, and mark it
argument-code = The code of a finding, for instance input/unknown-key
value-folder = FOLDER
value-language = LANGUAGE
value-instant = INSTANT
value-number = NUMBER
value-format = FORMAT
explain-unknown = There is no finding “{ $code }”. Do you mean “{ $near }”? The list: bulletin explain

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
