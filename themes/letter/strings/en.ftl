# Words that differ from those of the theme built in.

contents = Contents
footnotes = Notes
newer = The next bulletin
older = The bulletin before
