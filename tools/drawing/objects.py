"""Drawing kit of alternative B: hands, objects, negative space. 1 square = 160 units; line 4 units (about 2 mm on a cover)."""
import math
INK='#1a1a1a'; PAPER='#ffffff'; LW=4
FIELD=dict(marigold='#ffb71b',mint='#7ed6ad',rose='#f9a9bb',lilac='#c5b5f7',lime='#cfe063',peach='#ffb58f',sky='#7cc7f2',sand='#ddd0b3')
DEEP=dict(marigold='#d07a1e',mint='#43b188',rose='#d9607c',lilac='#8a72dd',lime='#8f9f22',peach='#db7440',sky='#4d9fd3',sand='#a58d58')
def n(v):
    s=f'{v:.1f}'; s=s[:-2] if s.endswith('.0') else s
    return '0' if s=='-0' else s
def P(d,fill='none',stroke=None,sw=LW,extra=''):
    s=f' stroke="{stroke}" stroke-width="{n(sw)}" stroke-linejoin="round" stroke-linecap="round"' if stroke else ''
    return f'<path d="{d}" fill="{fill}"{s}{extra}/>'
def circ(x,y,r): return f'M{n(x-r)} {n(y)}a{n(r)} {n(r)} 0 1 1 {n(2*r)} 0a{n(r)} {n(r)} 0 1 1 {n(-2*r)} 0Z'
def rr(x,y,w,h,r):
    return f'M{n(x+r)} {n(y)}h{n(w-2*r)}a{n(r)} {n(r)} 0 0 1 {n(r)} {n(r)}v{n(h-2*r)}a{n(r)} {n(r)} 0 0 1 {n(-r)} {n(r)}h{n(2*r-w)}a{n(r)} {n(r)} 0 0 1 {n(-r)} {n(-r)}v{n(2*r-h)}a{n(r)} {n(r)} 0 0 1 {n(r)} {n(-r)}Z'
def ticket(x,y,w,h,k):
    return f'M{n(x+k)} {n(y)}H{n(x+w-k)}A{n(k)} {n(k)} 0 0 0 {n(x+w)} {n(y+k)}V{n(y+h-k)}A{n(k)} {n(k)} 0 0 0 {n(x+w-k)} {n(y+h)}H{n(x+k)}A{n(k)} {n(k)} 0 0 0 {n(x)} {n(y+h-k)}V{n(y+k)}A{n(k)} {n(k)} 0 0 0 {n(x+k)} {n(y)}Z'
def poly(pts): return 'M'+'L'.join(f'{n(x)} {n(y)}' for x,y in pts)+'Z'
def rot(pts,a,c=(0,0)):
    a=math.radians(a); C,S=math.cos(a),math.sin(a)
    return [(c[0]+(x-c[0])*C-(y-c[1])*S, c[1]+(x-c[0])*S+(y-c[1])*C) for x,y in pts]
def _cr(p,k):
    """Catmull-Rom samples through p, k per segment -> list of (point)"""
    q=[tuple(2*u-v for u,v in zip(p[0],p[1]))]+list(p)+[tuple(2*u-v for u,v in zip(p[-1],p[-2]))]
    out=[]
    for i in range(1,len(q)-2):
        for j in range(k):
            t=j/k; a,b,c,d=q[i-1],q[i],q[i+1],q[i+2]
            out.append(tuple(.5*(2*b[m]+(c[m]-a[m])*t+(2*a[m]-5*b[m]+4*c[m]-d[m])*t*t+(3*b[m]-a[m]-3*c[m]+d[m])*t**3) for m in range(len(a))))
    return out+[p[-1]]
def curve(pts,first='M'):
    """smooth curve through points -> cubic path data"""
    q=[pts[0]]+list(pts)+[pts[-1]]
    s=f'{first}{n(pts[0][0])} {n(pts[0][1])}'
    for i in range(1,len(q)-2):
        a,b,c,d=q[i-1],q[i],q[i+1],q[i+2]
        s+=f'C{n(b[0]+(c[0]-a[0])/6)} {n(b[1]+(c[1]-a[1])/6)} {n(c[0]-(d[0]-b[0])/6)} {n(c[1]-(d[1]-b[1])/6)} {n(c[0])} {n(c[1])}'
    return s
def blob(pts):
    """closed smooth curve through points"""
    m=len(pts); s=f'M{n(pts[0][0])} {n(pts[0][1])}'
    for i in range(m):
        a,b,c,d=pts[i-1],pts[i],pts[(i+1)%m],pts[(i+2)%m]
        s+=f'C{n(b[0]+(c[0]-a[0])/6)} {n(b[1]+(c[1]-a[1])/6)} {n(c[0]-(d[0]-b[0])/6)} {n(c[1]-(d[1]-b[1])/6)} {n(c[0])} {n(c[1])}'
    return s+'Z'
def limb(*pw,base='round',tip='round',k=2):
    """a finger, an arm: spine points with widths (x,y,w) -> one closed path, tapered, round tip"""
    s=_cr([tuple(map(float,p)) for p in pw],k) if len(pw)>2 else [tuple(map(float,p)) for p in pw]
    L=[];R=[]
    for i,(x,y,w) in enumerate(s):
        a=s[max(i-1,0)];b=s[min(i+1,len(s)-1)]
        dx,dy=b[0]-a[0],b[1]-a[1];l=math.hypot(dx,dy) or 1
        nx,ny=-dy/l,dx/l; L.append((x+nx*w/2,y+ny*w/2)); R.append((x-nx*w/2,y-ny*w/2))
    d=curve(L) if len(L)>2 else f'M{n(L[0][0])} {n(L[0][1])}L{n(L[1][0])} {n(L[1][1])}'
    r=s[-1][2]/2
    d+=f'A{n(r)} {n(r)} 0 0 0 {n(R[-1][0])} {n(R[-1][1])}' if tip=='round' else f'L{n(R[-1][0])} {n(R[-1][1])}'
    R=R[::-1]
    d+=(curve(R,'L') if len(R)>2 else f'L{n(R[1][0])} {n(R[1][1])}')
    r=s[0][2]/2
    d+=f'A{n(r)} {n(r)} 0 0 0 {n(L[0][0])} {n(L[0][1])}Z' if base=='round' else ('' if base=='open' else 'Z')
    return d
def solid(parts,fill,line=INK,lw=LW,key=None,kw=3.2):
    """parts as ONE body: keyline, then contour, then flesh; parts set lw apart show a line between them"""
    o=''
    d=''.join(f'<path d="{p}"/>' for p in parts)
    if key: o+=f'<g fill="{key}" stroke="{key}" stroke-width="{n(2*(lw+kw) if line else 2*kw)}" stroke-linejoin="round">{d}</g>'
    if line: o+=f'<g fill="{line}" stroke="{line}" stroke-width="{n(2*lw)}" stroke-linejoin="round">{d}</g>'
    return o+f'<g fill="{fill}">{d}</g>'
def svg(body,title,w=160,h=160,bg=None):
    b=f'<path d="M0 0H{w}V{h}H0Z" fill="{bg}"/>' if bg else ''
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}"><title>{title}</title>{b}{body}</svg>\n'
def G(body,tr): return f'<g transform="{tr}">{body}</g>'
# objects -------------------------------------------------------------
def case(x,y,w,h,fill,band,line=None,t=5):
    """briefcase: the job"""
    cx=x+w/2; e=w*.19
    o=P(f'M{n(cx-e)} {n(y)}V{n(y-h*.2)}q0 -3 3 -3H{n(cx+e-3)}q3 0 3 3V{n(y)}',stroke=fill,sw=t)
    return o+P(rr(x,y,w,h,5),fill)+P(f'M{n(x)} {n(y+h*.46)}H{n(x+w)}',stroke=band,sw=3,extra='').replace('round"/>','butt"/>')+P(rr(cx-5,y+h*.46-4.5,10,9,2),band)
def hook(x,y0,yb,r,w=8,side=-1,L=None,c=INK,key=None,kw=3.5):
    """fish hook: shank from y0 down to the bend at yb; point with barb on `side`"""
    L=L or r*1.7; px=x+side*2*r; xo=px+side*w/2; xi=px-side*w/2; t=yb-L
    d=f'M{n(x)} {n(y0)}V{n(yb)}A{n(r)} {n(r)} 0 0 {1 if side<0 else 0} {n(px)} {n(yb)}'
    b=poly([(xo,yb+.3),(xo,t+w*1.5),(px+side*w*.15,t-w*.35),(xi-side*w*1.05,t+w*2.0),(xi,t+w*1.75),(xi,yb+.3)])
    o=''
    if key: o=P(d,stroke=key,sw=w+2*kw)+P(b,key,key,2*kw)
    return o+P(d,stroke=c,sw=w).replace('round"/>','butt"/>')+P(b,c)
def tickhook(x,y,c=INK,w=14,a=(-.50,-.866),b=(.574,-.819),la=52,lb=112,r=27,key=None,kw=4):
    """a tick that is a fish hook; corner near x,y; short arm along a with point and barb, long arm along b with the eye"""
    A=(x+a[0]*la,y+a[1]*la); B=(x+b[0]*lb,y+b[1]*lb)
    p=(x+a[0]*r,y+a[1]*r); q=(x+b[0]*r,y+b[1]*r); k=.62
    m=lambda u:(x+(u[0]-x)*(1-k),y+(u[1]-y)*(1-k))
    p1,q1=m(p),m(q)
    d=f'M{n(A[0])} {n(A[1])}L{n(p[0])} {n(p[1])}C{n(p1[0])} {n(p1[1])} {n(q1[0])} {n(q1[1])} {n(q[0])} {n(q[1])}L{n(B[0]+b[0]*w*.4)} {n(B[1]+b[1]*w*.4)}'
    nx,ny=-a[1],a[0]
    f=lambda u,v:(A[0]+a[0]*u*w+nx*v*w,A[1]+a[1]*u*w+ny*v*w)
    t=poly([f(-.4,-.5),f(.02,-.5),f(1.5,-.02),f(-.75,1.32),f(-.35,.5),f(-.4,.5)])
    e=(B[0]+b[0]*w*.8,B[1]+b[1]*w*.8); o=''
    if key: o=P(d,stroke=key,sw=w+2*kw)+P(t,key,key,2*kw)+P(circ(*e,w*.6),key,key,w*.5+2*kw)
    return o+P(d,stroke=c,sw=w).replace('round"/>','butt"/>')+P(t,c)+P(circ(*e,w*.6),'none',c,w*.5),e
"""Hands. Layers of closed paths in local units; fingers 14-16 wide. Order of the layers is the order of drawing; 'melt' has flesh and no contour."""
def T(pts,dx=0,dy=0,a=0,s=1,mx=False):
    out=[]
    for p in pts:
        x,y=p[0]*(-1 if mx else 1)*s,p[1]*s
        (x,y),=rot([(x,y)],a)
        out.append((x+dx,y+dy)+tuple(w*s for w in p[2:]))
    return out
class Hand:
    def __init__(s,dx=0,dy=0,a=0,sc=1,mx=False): s.k=dict(dx=dx,dy=dy,a=a,s=sc,mx=mx); s.L={}
    def limb(s,layer,*pw,**k): s.L.setdefault(layer,[]).append(limb(*T(pw,**s.k),**k)); return s
    def blob(s,layer,*p): s.L.setdefault(layer,[]).append(blob(T(p,**s.k))); return s
    def poly(s,layer,*p): s.L.setdefault(layer,[]).append(poly(T(p,**s.k))); return s
    def pt(s,x,y): return T([(x,y)],**s.k)[0]
    def around(s,obj,fill,line=INK,lw=LW,front=('thumb','melt')):
        """the thing `obj` between the fingers and the thumb"""
        back=[l for l in s.L if l not in front]; c=s.cr; s.cr=[]
        o=s.draw(fill,line,back,lw=lw)+obj; s.cr=c
        return o+s.draw(fill,line,list(front),lw=lw)
    def draw(s,fill,line=INK,layers=None,key=None,lw=LW):
        o=''
        for l,p in s.L.items():
            if layers and l not in layers: continue
            o+=f'<g fill="{fill}">'+''.join(f'<path d="{d}"/>' for d in p)+'</g>' if l.startswith('melt') else solid(p,fill,line,lw,key)
        for c in getattr(s,'cr',[]): o+=P(curve([s.pt(*q) for q in c]),stroke=line,sw=lw)
        return o
def fist(wrist=52,**k):
    """four fingers round an upright stick at x=0; wrist below; thumb over them"""
    h=Hand(**k)
    h.blob('palm',(-22,-30),(0,-38),(22,-36),(35,-22),(38,0),(35,22),(27,40),(24,wrist),(-20,wrist),(-22,38),(-27,8))
    for i,(x0,x1,w) in enumerate([(-21,20,16.5),(-24,18,17),(-23,16,16.5),(-17,14,15)]):
        y=-29+i*19.3
        h.limb('fing',(x1,y+1.5,w),(0,y-.6,w+.6),(x0,y+1,w),k=2)
    h.limb('thumb',(26,24,20),(29,-2,19),(17,-19,17),(-4,-22,14.5))
    h.blob('melt',(16,46),(19,30),(24,16),(36,10),(34,24),(27,40),(22,50))
    return h
def pinch(arm=110,**k):
    """thumb and first finger meet at 0,0; the hand to the right, other fingers fanned above"""
    h=Hand(**k)
    h.limb('far',(62,-34,16),(42,-57,15),(19,-63.5,13))
    h.limb('mid',(54,-30,17),(29,-49,16),(4,-50.5,13.5))
    h.limb('mid2',(48,-26,17),(20,-36,16),(-4,-33.5,13.5))
    h.blob('palm',(arm,-20),(92,-25),(68,-41),(50,-38),(38,-20),(36,2),(44,12),(62,17),(80,20.6),(92,20),(arm,18.5))
    h.limb('palm',(48,-19,20),(21,-23,17),(2,-6,13))
    h.limb('thumb',(68,9,24),(34,17.5,19),(5,6,13.5))
    h.blob('melt',(50,4),(56,-6),(68,-11),(84,-8),(92,6),(84,18),(68,19.5),(56,17.5))
    h.cr=[[(38,6.2),(47,3),(55,-3)]]
    return h
def point(**k):
    """first finger points left, tip at 0,0; wrist to the right"""
    h=Hand(**k)
    h.blob('palm',(124,-10),(88,-16),(62,-11),(54,8),(58,42),(74,56),(94,54),(124,40))
    h.limb('palm',(78,-2,20),(36,0,16.5),(8,0,14.5))
    for i,(x,w) in enumerate([(40,17),(44,16.5),(50,15)]):
        y=18.5+i*17.4
        h.limb('fing',(82,y-2,w),(62,y-1,w+1),(x+4,y,w),k=2)
    h.limb('thumb',(94,28,22),(70,24,18.5),(46,14,15))
    h.blob('melt',(84,16),(100,14),(112,28),(104,42),(92,44),(82,62),(72,54),(84,40),(78,38))
    return h
def palmup(**k):
    """open hand, palm up, seen from the side: fingers to the left, tips at 0,0"""
    h=Hand(**k)
    h.blob('palm',(110,2),(84,-4),(60,2),(44,2),(40,18),(56,30),(84,32),(110,26))
    h.limb('palm',(60,12,22),(30,10,15),(5,2,12))
    h.limb('thumb',(86,4,20),(64,-6,17),(42,-12,13))
    h.blob('melt',(70,6),(90,0),(104,8),(96,22),(76,20))
    return h
def scissor(gap=13,**k):
    """first two fingers as open blades to the left, the cut at 0,0; wrist to the right"""
    import math
    h=Hand(**k)
    A=math.radians(gap); c,q=math.cos(A),math.sin(A)
    h.blob('palm',(128,-20),(84,-24),(52,-15),(44,2),(48,30),(62,46),(86,50),(128,32))
    h.limb('palm',(66,-9,20),(30,-11,17),(-22*c,-11-28*q*2,14))
    h.limb('palm',(66,9,20),(30,8,17),(-24*c,8+28*q*2,14))
    for i,(x,w) in enumerate([(47,16.5),(54,15)]):
        y=25+i*16.8
        h.limb('fing',(84,y-2,w),(66,y-1,w+1),(x+6,y,w))
    h.limb('thumb',(98,26,22),(76,26,18.5),(54,17,15))
    h.blob('melt',(88,8),(104,10),(116,22),(108,34),(94,38),(86,46),(76,42),(86,34))
    return h
def grip(arm=70,lean=0,th=True,w0=40,**k):
    """from above: four fingers over an edge at y=0, tips at about y=24; the back of the hand above; arm goes up, leaning by `lean`"""
    h=Hand(**k)
    h.limb('arm',(lean*1.1,-arm,w0),(lean*.5,-70,w0),(0,-46,56),base='flat',tip='flat')
    h.blob('arm',(-29,-50),(-20,-62),(18,-62),(29,-50),(36,-32),(38,-12),(20,-8),(0,-7),(-20,-8),(-38,-12),(-36,-32))
    if th: h.limb('arm',(-26,-44,22),(-42,-28,19),(-52,-8,17),(-54,6,15))
    for x0,x,l,w in [(-24,-27.8,14,17.6),(-8,-9.3,21,18),(8,9.3,20,18),(24,27.8,11,17)]:
        h.limb('arm',(x0,-26,w+.6),(x,-8,w+.6),(x*.98,l,w-1))
    h.cr=[[(-18.6,16),(-18.4,-6),(-15.2,-28)],[(0,22),(0,-8),(0,-31)],[(18.6,14),(18.4,-6),(15.2,-28)]]
    return h
def wrap(reach=1,**k):
    """fingers come round the right edge (x=0) of a flat thing, tips to the left; wrist right and down"""
    h=Hand(**k)
    h.blob('arm',(-30,2),(-4,-4.4),(12,-3.6),(25,3),(34,18),(39,46),(39,84),(39,240),(2,240),(-2,90),(-4,70),(-20,40))
    h.cr=[]
    for i,(x,w) in enumerate([(-62,17.6),(-70,18.2),(-66,17.8),(-54,16.6)]):
        y=i*20.6
        h.limb('arm',(8,y+5,18.6),(-24*reach,y+1.5,18.6),(x*reach,y,w))
        if i: h.cr.append([(max(x,(-62,-70,-66)[i-1])*reach+4,y-10.1),(-24*reach,y-8.8),(-4,y-6.4),(9,y-3.2)])
    return h
