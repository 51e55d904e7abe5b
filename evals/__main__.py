"""`python -m evals FOLDER`: how well the rules understand, measured on labelled utterances."""
import sys, time, argparse
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from neuracrm_voice.cli.understand import understood
from neuracrm_voice.dialogue.understanding import Moment
from evals.rows import read
def main():
    ap=argparse.ArgumentParser(); ap.add_argument("folder"); ap.add_argument("--show",default=""); ap.add_argument("--n",type=int,default=200); a=ap.parse_args()
    tot=defaultdict(lambda:[0,0,0,0]); 
    for r in read(Path(a.folder)):
        v=understood(r.text,r.asked,Moment(datetime.fromisoformat(r.now),r.region))[r.field]
        ok=v in r.accepted or (r.asked=="name" and isinstance(v,str) and v.lower()==r.accepted[0].lower()) or (r.asked=="phone" and v and any(v.endswith(g.lstrip("0")) for g in r.accepted if g))
        h=r.checks(); t=tot[r.figure]; t[2*h]+=bool(ok); t[2*h+1]+=1
        if a.show and r.figure==a.show and not ok and not h and a.n>0: a.n-=1; print(repr(r.text),"want",r.accepted,"got",v,"" if r.asked is None else r.asked)
    for f,(o,n,o2,n2) in sorted(tot.items()): print(f"{f:34} dev {o/max(n,1):.3f} ({n})  check {o2/max(n2,1):.3f} ({n2})")
main()
