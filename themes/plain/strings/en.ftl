# Words of the theme. fr.ftl has the same messages with the same variables.

## Addresses: lower-case ASCII, digits and hyphens. Changing one moves pages.

segment-topics = topics
segment-search = search
segment-subscribe = subscribe

## Titles

home-crumb = Home
bulletins-title = All bulletins
topics-title = Topics and years
search-title = Search
subscribe-title = Subscribe
not-found-title = Page not found
archived-title = Archived - { $title }
withdrawn-title = Withdrawn: { $title }
list-title-year = Bulletins of { $year }
list-title-topic = Topic: { $topic }
list-title-title = Bulletins by title
page-of-title = { $title } (page { $page } of { $pages })

## Descriptions for search engines: one plain sentence each

description-bulletins = All bulletins, the newest first.
description-year = All bulletins issued in { $year }, the newest first.
description-title = All bulletins, in the order of their titles.
description-topic = All bulletins on this topic, the newest first: { $topic }.
description-topics = The topics and the years by which you can find a bulletin.
description-search = Search the bulletins, or find them by topic or by year.
description-subscribe = What feeds are, and every feed of this site: all bulletins, or those on one topic.
description-page-of = { $description } Page { $page } of { $pages }.

## Feeds

feed-title = { $title }
feed-title-topic = { $title } – { $topic }
feed-title-year = { $title } ({ $year })
feed-description = The newest bulletins.
feeds = Subscribe
feeds-lead = New bulletins come to your feed reader by themselves.
feeds-more = What feeds are, and feeds by topic
feed-link = { $title } ({ $format })

## The page about feeds

subscribe-what = A feed is a list of the newest bulletins that a program, called a feed reader, checks for you.
subscribe-reader = Choose a reader: many are free, and some email programs and browsers have one.
subscribe-how = Copy the address of a feed below into your reader, and each new bulletin will appear there with its whole text.
subscribe-stop = You give no name and no email address, and you can stop at any time by removing the feed from your reader.
subscribe-all = All bulletins
subscribe-formats = All three formats hold the same bulletins. If your reader does not ask for one of them, take the first.
subscribe-topics = By topic

## Head and foot of every page

skip = Skip to main content
menu = Menu
footer-menu = Site information
here = You are here:
search-label = Search the bulletins
search-button = Search
wordmark = Symbol of the Government of Canada
date-modified = Date modified:
preview =
    { $reason ->
        [draft] Preview of a draft. It is not public.
        [review] Preview of a text in review. It is not public.
       *[waiting] Preview of an approved text that waits for its release. It is not public yet.
    }
preview-release = Release: { $date }

## Bulletins, letters and pages

dated = { $date }
contents = On this page
topics = Topics
changes = Changes since publication
change =
    { $kind ->
        [correction] Correction
        [update] Update
       *[review] Review
    }
between = Newer and older bulletins
newer = Newer
older = Older
archived = We have archived this page and will not be updating it.
archived-use = You can use it for research or reference.
withdrawn = This bulletin has been withdrawn.
withdrawn-replaced = Read instead:

## Inside texts

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
caption-below = See caption below
credit = Image: { $credit }
table-label = Table { $number }
code-label = Code
footnotes = Footnotes
footnote = Footnote
footnote-back = Return to reference { $number }

## Lists

newest = Newest bulletins
count =
    { $count ->
        [one] { $count } bulletin
       *[other] { $count } bulletins
    }
list-empty = There is no bulletin here yet.
standing =
    { $standing ->
        [draft] Draft
        [review] In review
       *[waiting] Waiting for release
    }
pages = Pages of this list
pages-newer = Newer bulletins
pages-older = Older bulletins
pages-here = Page { $page } of { $pages }
by-topic = By topic
by-year = By year
by-title = By title
search-lead = Every bulletin can also be found by title, by topic, by year and in the list of all bulletins.
search-without = Searching by word needs JavaScript, which does not run in this browser. Everything else on this site works without it.
search-topic = Topic
search-topic-all = All topics
search-year = Year
search-year-all = All years
search-found-one = { $count } bulletin for “{ $query }”.
search-found-other = { $count } bulletins for “{ $query }”.
search-some-one = No bulletin has all of these words. { $count } bulletin has some of them.
search-some-other = No bulletin has all of these words. { $count } bulletins have some of them.
search-none = No bulletin was found for “{ $query }”. Check the spelling, use other words, or choose another topic or year.
search-common = These words stand in every bulletin. Add another word.
search-failed = The search could not be loaded. Reload the page, or find bulletins by title, topic or year.
search-meant = Did you mean:
search-more = Show more results

## Messages by email

email-below = The English text is below.
email-above = The English text is above.
email-read = Read this bulletin on our website
email-draft = Draft, not approved

## Language selection and pages that are not found

language-selection = Language selection
not-found-label = 404 error
not-found-text = The page may have moved, or its address may have a typing error.
not-found-lead = You may be looking for:
not-found-jump = Go to the English version

## Earlier addresses

moved-title = This page has moved
moved = The page is now at this address:
