//! What looks harmless in a theme, a drawing or a page and reaches out, runs or remembers all the same, as browsers read it.

use bulletin::third_party::{Deed, Language, scan};

const OWN: &[&str] = &["https://own.ca"];

fn found(language: Language, text: &str) -> Vec<Deed> {
    let mut deeds: Vec<Deed> = scan(language, text.as_bytes(), OWN)
        .into_iter()
        .map(|breach| {
            assert!(text.get(breach.range).is_some(), "{text}");
            breach.deed
        })
        .collect();
    deeds.dedup();
    deeds
}

/// Markup that asks another host for something.
const LOADS: &[&str] = &[
    "<img src='https://x.ca/a'>",
    "<img/src=//x.ca/a>",
    "<img\u{c}src\n=\n//x.ca/a>",
    "<img a='>'b=\"<\"src=//x.ca>",
    "<img \"\"\" src=//x.ca>",
    "<img src=\"&#104;ttps://x.ca\">",
    "<img src=\"&#x68ttps&colon;//x.ca\">",
    "<img src=&sol;&sol;x.ca>",
    "<img src=&#47/x.ca>",
    "<img src=\"ht\ttp\ns://x.ca\">",
    "<img src=\"ht&Tab;tps&NewLine;://x.ca\">",
    "<img src=\"\u{1}\u{1f} https://x.ca\">",
    "<img src=\"/\t/x.ca\">",
    "<img src=\\\\x.ca>",
    "<img src=\"/\\x.ca\">",
    "<img src=\"\\/x.ca\">",
    "<img src=///x.ca>",
    "<img src=https:x.ca>",
    "<img src=https:/x.ca>",
    "<img src=HtTpS:\\\\x.ca>",
    "<img src=https://own.ca@x.ca>",
    "<img src=https://own.ca.x.ca>",
    "<img src=https://own.ca:8443/>",
    "<img src=https://own.ca\\@x.ca>",
    "<img srcset='a 1x,//x.ca/b 2x'>",
    "<img srcset='a&comma;//x.ca/b 2x'>",
    "<source srcset=//x.ca/a>",
    "<link rel=preload as=image imagesrcset='//x.ca/a 1x'>",
    "<link rel=preload href=//x.ca/a>",
    "<link rel=preconnect href=//x.ca>",
    "<link rel=dns-prefetch href=//x.ca>",
    "<link rel=next href=//x.ca>",
    "<link rel='&#115;tylesheet' href=//x.ca>",
    "<link rel=canonical&Tab;icon href=//x.ca>",
    "<link href='https://x.ca' rel=modulepreload>",
    "<base href=//x.ca>",
    "<meta http-equiv=refresh content='0;https://x.ca'>",
    "<meta http-equiv=refresh content=\"0, URL = '//x.ca'\">",
    "<meta http-equiv=&#114;efresh content=' 1.5 ; url=&quot;//x.ca'>",
    "<meta content='0;u&#114;l=//x.ca' http-equiv=refresh>",
    "<style>@import '//x.ca/a.css'</style>",
    "<style>@import \"https:x.ca\"</style>",
    "<style>@\\69mport \"\\2f\\2f x.ca\"</style>",
    "<style>a{b:url(https\\3a //x.ca)}</style>",
    "<style>a{b:\\75 rl(//x.ca)}</style>",
    "<style>a{b:url(/*)} c{d:url(//x.ca)} /**/</style>",
    "<style>a{content:\"/*\"} b{c:url(//x.ca)} d{content:\"*/\"}</style>",
    "<style>a{b:image-set('//x.ca' 1x)}</style>",
    "<style></stylesheet>@import '//x.ca';</style>",
    "<style/>@import '//x.ca';</style>",
    "<p style=\"a:url(&quot;//x.ca&quot;)\">",
    "<p style='a:url(\\2f/x.ca)'>",
    "<p style=a:url(//x.ca)>",
    "<svg><use href='//x.ca/a#b'/></svg>",
    "<svg><image xlink:href=//x.ca /></svg>",
    "<svg xmlns:q='http://www.w3.org/1999/xlink'><image q:href='//x.ca'/></svg>",
    "<svg><feImage href=//x.ca /></svg>",
    "<svg><rect fill='url(//x.ca/a#b)'/></svg>",
    "<svg><rect mask=\"url('&#47;/x.ca#b')\"/></svg>",
    "<svg><image><set attributeName=href to=//x.ca /></image></svg>",
    "<svg><image><animate attributeName=href values='a;//x.ca'/></image></svg>",
    "<svg><foreignObject><img src=//x.ca></foreignObject></svg>",
    "<svg><title><img src=//x.ca></title></svg>",
    "<svg><style><img src=//x.ca></style></svg>",
    "<svg><desc><![CDATA[ > <img src=//x.ca> ]]></desc></svg>",
    "<?xml-stylesheet href='https://x.ca/a.css'?><svg/>",
    "<!DOCTYPE svg [<!ENTITY x 'https://x.ca'>]><svg><image href='&x;'/></svg>",
    "<!DOCTYPE svg [<!ATTLIST image href CDATA '//x.ca'>]><svg><image/></svg>",
    "<iframe src=//x.ca></iframe>",
    "<object data=//x.ca></object>",
    "<object><param name=movie value=//x.ca></object>",
    "<embed src=//x.ca>",
    "<video poster=//x.ca></video>",
    "<audio><track src=//x.ca></audio>",
    "<body background=//x.ca>",
    "<a href=/ ping='/a //x.ca'>",
    "<img src=/a attributionsrc=//x.ca>",
    "<!--><img src=//x.ca>-->",
    "<!---><img src=//x.ca>-->",
    "<!-- a --!><img src=//x.ca>-->",
    "<! a '><img src=//x.ca>'>",
    "<title><!--</title><img src=//x.ca>-->",
    "<textarea><a title='</textarea><img src=//x.ca>'>",
    "<noscript><!--</noscript><img src=//x.ca>-->",
    "<noscript><img src=//x.ca></noscript>",
    "<xmp><!--</xmp><img src=//x.ca>-->",
    "<plaintext><img src=//x.ca>",
    "<img src=//x.ca",
    "<script src=//x.ca></script>",
];

/// Markup that runs something.
const RUNS: &[&str] = &[
    "<ScRiPt>a</sCrIpT>",
    "<script/>a</script>",
    "<script type=module>a</script>",
    "<script type=''>a</script>",
    "<script type='text/javascript'>a</script>",
    "<script type=importmap>{}</script>",
    "<script type=speculationrules>{}</script>",
    "<script type='application/ld+json' type=module><!--<script></script>",
    "<script type='application/ld+json' href=/a.js></script>",
    "<script type='application/ld+json '>{}</script>",
    "<script src='data:text/javascript,a'></script>",
    "<svg><script>a</script></svg>",
    "<svg:script>a</svg:script>",
    "<svg/onload=a>",
    "<img src=a OnError=a>",
    "<x/onclick='a'>",
    "<a href='java\nscript:a'>",
    "<a href='\u{1}javascript:a'>",
    "<a href='java&Tab;script&colon;a'>",
    "<a href=&#106;avascript:a>",
    "<a href='data:text/html,a'>",
    "<svg><a xlink:href=javascript:a><rect/></a></svg>",
    "<svg><a><animate attributeName=href values=javascript:a /></a></svg>",
    "<form action=javascript:a></form>",
    "<button formaction='JAVASCRIPT:a'>",
    "<iframe src=javascript:a></iframe>",
    "<iframe srcdoc='a'></iframe>",
    "<iframe src='data:text/html,a'></iframe>",
    "<object data='data:text/html,a'></object>",
    "<embed src=data:image/svg+xml,a>",
    "<link rel=stylesheet href='data:text/css,a'>",
    "<meta http-equiv=refresh content='0;url=javascript:a'>",
    "<textarea></textarea><script>a</script>",
];

/// Forms that send what readers write elsewhere.
const SENDS: &[&str] = &[
    "<form action=//x.ca></form>",
    "<form action='&#104;ttps://x.ca'></form>",
    "<form action='mailto:a@x.ca'></form>",
    "<input type=submit formaction='ht\ttps://x.ca'>",
];

/// What does none of this.
const QUIET: &[&str] = &[
    "<script type='application/ld+json'>{\"@id\": \"https://x.ca\"}</script>",
    "<SCRIPT TYPE=\"Application/LD+JSON\">{}</SCRIPT>",
    "<script src=/a.js></script>",
    "<!-- <script>a</script> --> <p>https://x.ca</p>",
    "<title>https://x.ca &lt;script&gt;</title>",
    "<img src='data:image/png;base64,//a'><link rel=icon href='data:image/png;base64,a'>",
    "<a href='https://x.ca'>a</a><a href='mailto:a@x.ca'>b</a>",
    "<meta http-equiv=refresh content='0;url=https://own.ca/en/'><meta http-equiv=refresh content=5>",
    "<svg><rect fill='url(#a)'/><set attributeName=x to=1 /></svg>",
    "<style>/* url(//x.ca) */ a{b:url(a.png)} @namespace s \"http://x.ca\";</style>",
    "<p style='content:\"a//b\"'>",
    "<img alt='url(//x.ca)' src=a title='https://x.ca'>",
    "<img src=https://own.ca/a><form action=https://OWN.ca/s></form>",
    "<blockquote cite=https://x.ca>a</blockquote>",
];

#[test]
fn what_reaches_out_is_found_however_it_is_written() {
    for (deed, texts) in [(Deed::Load, LOADS), (Deed::Run, RUNS), (Deed::Send, SENDS)] {
        for text in texts {
            for language in [Language::Markup, Language::Template] {
                assert!(found(language, text).contains(&deed), "{text}");
            }
        }
    }
}

#[test]
fn what_stays_here_is_left_alone() {
    for text in QUIET {
        assert_eq!(found(Language::Markup, text), [], "{text}");
        assert_eq!(found(Language::Template, text), [], "{text}");
    }
}

#[test]
fn what_templates_compute_hides_nothing() {
    for text in [
        "{# <!-- #}<img src=//x.ca>{# --> #}",
        "<img {% if a > \"b\" %}src{% endif %}=a src=//x.ca>",
        "<p title=\"{{ a | replace(from='\"', to='>') }}\"><img src=//x.ca>",
        "{% raw %}<img src=//x.ca>{% endraw %}",
        "<style>a{b:url({{ a }})} c{d:url(//x.ca)}</style>",
    ] {
        assert_eq!(found(Language::Template, text), [Deed::Load], "{text}");
    }
}
